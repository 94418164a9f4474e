#include "core/model/sha256.h"

#include <openssl/evp.h>

#include <array>

namespace hindsight::core {

std::string sha256(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    // It fails only where there is no memory; nothing that is hashed must be shown instead.
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        return {};
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text += kDigits[digest[i] >> 4U];
        text += kDigits[digest[i] & 0xfU];
    }
    return text;
}

} // namespace hindsight::core
