#include "core/reading/proto_json.h"

#include "core/model/utf8.h"
#include "core/reading/json_text.h"

#include <google/protobuf/duration.pb.h>
#include <google/protobuf/message.h>
#include <google/protobuf/timestamp.pb.h>
#include <google/protobuf/unknown_field_set.h>

#include <algorithm>
#include <vector>

namespace hindsight::core {

namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using google::protobuf::UnknownField;
using google::protobuf::UnknownFieldSet;

class JsonWriter
{
public:
    explicit JsonWriter(std::string &json) : m_json(json) {}

    void write(const Message &message);

private:
    void writeField(const Message &message, const FieldDescriptor &field);
    void writeMap(const Message &message, const FieldDescriptor &field);
    // An element of a repeated field, or a single field where `index` is negative.
    void writeValue(const Message &message, const FieldDescriptor &field, int index);
    void writeEnum(const FieldDescriptor &field, int number);
    void writeString(const FieldDescriptor &field, const std::string &text);
    void writeUnknown(const UnknownFieldSet &fields);
    void writeUnknown(const UnknownField &field);
    void writeNumber(const char *wireType, std::uint64_t number);
    void writeInQuotes(const std::string &number) { m_json.append("\"").append(number).append("\""); }

    std::string &m_json;
    std::string m_scratch;
};

void JsonWriter::write(const Message &message)
{
    if (message.GetDescriptor() == google::protobuf::Timestamp::descriptor()) {
        const auto &time = static_cast<const google::protobuf::Timestamp &>(message);
        appendTime(m_json, time.seconds(), time.nanos());
        return;
    }
    if (message.GetDescriptor() == google::protobuf::Duration::descriptor()) {
        const auto &duration = static_cast<const google::protobuf::Duration &>(message);
        appendDuration(m_json, duration.seconds(), duration.nanos());
        return;
    }
    const Reflection &reflection = *message.GetReflection();
    std::vector<const FieldDescriptor *> fields;
    reflection.ListFields(message, &fields);
    m_json += '{';
    const std::size_t begin = m_json.size();
    for (const FieldDescriptor *field : fields) {
        m_json.append(m_json.size() == begin ? "\"" : ",\"").append(field->json_name()).append("\":");
        writeField(message, *field);
    }
    const UnknownFieldSet &unknown = reflection.GetUnknownFields(message);
    if (!unknown.empty()) {
        m_json.append(m_json.size() == begin ? "" : ",").append("\"unknownFields\":");
        writeUnknown(unknown);
    }
    m_json += '}';
}

void JsonWriter::writeField(const Message &message, const FieldDescriptor &field)
{
    if (field.is_map()) {
        writeMap(message, field);
        return;
    }
    if (!field.is_repeated()) {
        writeValue(message, field, -1);
        return;
    }
    const int count = message.GetReflection()->FieldSize(message, &field);
    m_json += '[';
    for (int index = 0; index < count; ++index) {
        m_json.append(index == 0 ? "" : ",");
        writeValue(message, field, index);
    }
    m_json += ']';
}

// A map's entries have no order of their own: by key, so that the same bytes make the same text. All maps' keys are
// strings here.
void JsonWriter::writeMap(const Message &message, const FieldDescriptor &field)
{
    const FieldDescriptor &key = *field.message_type()->map_key();
    const FieldDescriptor &value = *field.message_type()->map_value();
    std::vector<std::pair<std::string, const Message *>> entries;
    const Reflection &reflection = *message.GetReflection();
    for (int index = 0; index < reflection.FieldSize(message, &field); ++index) {
        const Message &entry = reflection.GetRepeatedMessage(message, &field, index);
        entries.emplace_back(entry.GetReflection()->GetString(entry, &key), &entry);
    }
    std::sort(entries.begin(), entries.end());
    m_json += '{';
    const std::size_t begin = m_json.size();
    for (const auto &[name, entry] : entries) {
        m_json.append(m_json.size() == begin ? "" : ",");
        appendQuoted(m_json, name);
        m_json += ':';
        writeValue(*entry, value, -1);
    }
    m_json += '}';
}

void JsonWriter::writeValue(const Message &message, const FieldDescriptor &field, int index)
{
    const Reflection &reflection = *message.GetReflection();
    const bool isElement = index >= 0;
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
        m_json += std::to_string(isElement ? reflection.GetRepeatedInt32(message, &field, index)
                                           : reflection.GetInt32(message, &field));
        break;
    case FieldDescriptor::CPPTYPE_UINT32:
        m_json += std::to_string(isElement ? reflection.GetRepeatedUInt32(message, &field, index)
                                           : reflection.GetUInt32(message, &field));
        break;
    case FieldDescriptor::CPPTYPE_INT64:
        writeInQuotes(std::to_string(isElement ? reflection.GetRepeatedInt64(message, &field, index)
                                               : reflection.GetInt64(message, &field)));
        break;
    case FieldDescriptor::CPPTYPE_UINT64:
        writeInQuotes(std::to_string(isElement ? reflection.GetRepeatedUInt64(message, &field, index)
                                               : reflection.GetUInt64(message, &field)));
        break;
    case FieldDescriptor::CPPTYPE_DOUBLE:
        appendNumber(m_json, isElement ? reflection.GetRepeatedDouble(message, &field, index)
                                       : reflection.GetDouble(message, &field));
        break;
    case FieldDescriptor::CPPTYPE_FLOAT:
        appendNumber(m_json, isElement ? reflection.GetRepeatedFloat(message, &field, index)
                                       : reflection.GetFloat(message, &field));
        break;
    case FieldDescriptor::CPPTYPE_BOOL:
        m_json += (isElement ? reflection.GetRepeatedBool(message, &field, index) : reflection.GetBool(message, &field))
                      ? "true"
                      : "false";
        break;
    case FieldDescriptor::CPPTYPE_ENUM:
        writeEnum(field, isElement ? reflection.GetRepeatedEnumValue(message, &field, index)
                                   : reflection.GetEnumValue(message, &field));
        break;
    case FieldDescriptor::CPPTYPE_STRING:
        writeString(field, isElement ? reflection.GetRepeatedStringReference(message, &field, index, &m_scratch)
                                     : reflection.GetStringReference(message, &field, &m_scratch));
        break;
    case FieldDescriptor::CPPTYPE_MESSAGE:
        write(isElement ? reflection.GetRepeatedMessage(message, &field, index)
                        : reflection.GetMessage(message, &field));
        break;
    }
}

void JsonWriter::writeEnum(const FieldDescriptor &field, int number)
{
    if (const auto *value = field.enum_type()->FindValueByNumber(number))
        m_json.append("\"").append(value->name()).append("\"");
    else
        m_json += std::to_string(number);
}

void JsonWriter::writeString(const FieldDescriptor &field, const std::string &text)
{
    if (field.type() == FieldDescriptor::TYPE_BYTES)
        appendBase64(m_json, text);
    else
        appendQuoted(m_json, text);
}

void JsonWriter::writeUnknown(const UnknownFieldSet &fields)
{
    m_json += '[';
    for (int index = 0; index < fields.field_count(); ++index) {
        m_json.append(index == 0 ? "" : ",");
        writeUnknown(fields.field(index));
    }
    m_json += ']';
}

void JsonWriter::writeUnknown(const UnknownField &field)
{
    m_json.append("{\"field\":").append(std::to_string(field.number()));
    switch (field.type()) {
    case UnknownField::TYPE_VARINT:
        writeNumber("varint", field.varint());
        break;
    case UnknownField::TYPE_FIXED32:
        writeNumber("fixed32", field.fixed32());
        break;
    case UnknownField::TYPE_FIXED64:
        writeNumber("fixed64", field.fixed64());
        break;
    case UnknownField::TYPE_LENGTH_DELIMITED:
        m_json += ",\"wireType\":\"bytes\",";
        if (isPrintableUtf8(field.length_delimited())) {
            m_json += "\"text\":";
            appendQuoted(m_json, field.length_delimited());
        } else {
            m_json += "\"base64\":";
            appendBase64(m_json, field.length_delimited());
        }
        break;
    case UnknownField::TYPE_GROUP:
        m_json += ",\"wireType\":\"group\",\"value\":";
        writeUnknown(field.group());
        break;
    }
    m_json += '}';
}

void JsonWriter::writeNumber(const char *wireType, std::uint64_t number)
{
    m_json.append(",\"wireType\":\"").append(wireType).append("\",\"value\":");
    writeInQuotes(std::to_string(number));
}

} // namespace

void appendJson(std::string &json, const Message &message)
{
    JsonWriter(json).write(message);
}

} // namespace hindsight::core
