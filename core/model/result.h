// What a core function that can fail returns: a value, or an Error that says what is wrong and where.
// Core never throws across its boundary, prints or logs; it hands such a value up and the caller words it.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace hindsight::core {

/// Where in a file something is. `line` and `column` count from 1, 0 where they mean nothing (a directory, a binary
/// file); `column` counts bytes. `path` is the JSON path, `events[17].eventTime`, empty at the top.
struct Place
{
    std::uint64_t offset = 0;
    std::uint64_t line = 0;
    std::uint64_t column = 0;
    std::string path;

    bool operator==(const Place &) const = default;
};

enum class ErrorKind : std::uint8_t {
    CannotOpen,  // missing, a directory, no permission
    Empty,       // nothing in it
    NotAHistory, // readable, but it holds no Event and no Command; the message names what it looks like
    Damaged,     // not the JSON it sets out to be, and nothing before the damage could be read
    Unsupported, // a known form that this version does not read
    TooLarge,    // a stated limit is exceeded
    Cancelled,   // the caller asked to stop
    CannotWrite, // an export failed; the old file is still there
};

struct Error
{
    ErrorKind kind = ErrorKind::NotAHistory;
    std::string message;
    Place place;

    bool operator==(const Error &) const = default;
};

/// `FILE:LINE:COLUMN: path: message`, without the parts that the place does not have.
[[nodiscard]] std::string describe(const Error &error, const std::string &file);

template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(m_content); }

    /// REQUIRES: bool(*this)
    [[nodiscard]] T &operator*() { return value(); }
    [[nodiscard]] const T &operator*() const { return value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }

    /// REQUIRES: !bool(*this)
    [[nodiscard]] const Error &error() const
    {
        assert(!*this);
        return *std::get_if<Error>(&m_content);
    }

private:
    [[nodiscard]] T &value()
    {
        assert(*this);
        return *std::get_if<T>(&m_content);
    }
    [[nodiscard]] const T &value() const
    {
        assert(*this);
        return *std::get_if<T>(&m_content);
    }

    std::variant<T, Error> m_content;
};

} // namespace hindsight::core
