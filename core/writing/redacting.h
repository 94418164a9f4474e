// Private to the export of a history: makes one Event's or Command's JSON safe to show. What it leaves is of the same
// shape, so that Temporal's and Cadence's tools still read it.
#pragma once

#include "core/writing/redaction.h"
#include "core/writing/redaction_rules.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace hindsight::core {

class Redactor
{
public:
    /// `isCadence`: values are bytes in base64 and no payloads. REQUIRES: redaction != Redaction::None
    Redactor(Redaction redaction, bool isCadence) : m_redaction(redaction), m_isCadence(isCadence) {}

    /// An Event or a Command, whose attributes are of that kind. In place.
    void redact(nlohmann::ordered_json &object, Surrounding attributes) const { hideMembers(object, attributes); }

private:
    using Json = nlohmann::ordered_json;

    void hideMembers(Json &object, Surrounding surrounding) const;
    void hide(Json &value, DisclosureRule rule) const;
    void open(Json &value, Surrounding within) const;
    void hideStickyName(Json &taskQueue) const;
    void hideText(Json &value) const;
    void hideWords(Json &value, Surrounding within) const;
    void hideControl(Json &value) const;
    void hideValue(Json &value) const;
    void hideValues(Json &value) const;
    void hideMap(Json &value, void (Redactor::*hideOne)(Json &) const) const;
    [[nodiscard]] std::string words(std::string_view text) const;
    [[nodiscard]] std::string valueFor(std::string_view bytes) const;

    Redaction m_redaction;
    bool m_isCadence;
};

} // namespace hindsight::core
