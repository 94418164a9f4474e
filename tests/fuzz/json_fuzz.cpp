// Any bytes, seeded with histories in JSON.
#include "tests/fuzz/everything.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    hindsight::fuzz::everythingOf(std::string(reinterpret_cast<const char *>(data), size));
    return 0;
}
