// How what is selected hangs together, row by row: who issued the Command, the Command, its Events, its result and the
// Workflow Task that got it; for a Workflow Task what woke it and what it issued. Values only; the details panel turns
// them into links.
#pragma once

#include "ui/document/selection.h"

#include <QString>

#include <vector>

namespace hindsight::ui {

/// A piece of a row: words, a link where `target` is something.
struct RelationPiece
{
    QString text;
    Selection target;

    bool operator==(const RelationPiece &) const = default;
};

struct RelationRow
{
    QString label;
    std::vector<RelationPiece> pieces;

    bool operator==(const RelationRow &) const = default;
};

/// Empty where nothing is selected or the Event belongs to nothing. Visits no more Events than lie between a Workflow
/// Task and the one before it.
[[nodiscard]] std::vector<RelationRow> relationsOf(const core::Execution &execution, const Selection &selection);

/// A link's address for a target and back; nothing for an address that is none.
[[nodiscard]] QString addressOf(const Selection &target);
[[nodiscard]] Selection targetOf(const QString &address);

} // namespace hindsight::ui
