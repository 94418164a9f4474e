// A folder of a test's own for files whose names are no UTF-8: QTemporaryDir cannot remove them.
#pragma once

#include <QtGlobal>

#include <filesystem>
#include <string>
#include <system_error>

#include <stdlib.h>

namespace hindsight::test {

class ByteFolder
{
public:
    ByteFolder() : m_path(std::filesystem::temp_directory_path().string() + "/hindsight-XXXXXX")
    {
        if (!::mkdtemp(m_path.data()))
            qFatal("cannot make a folder");
    }
    ~ByteFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Q_DISABLE_COPY_MOVE(ByteFolder)

    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace hindsight::test
