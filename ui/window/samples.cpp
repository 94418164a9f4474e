#include "ui/window/samples.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

namespace hindsight::ui {

namespace {

struct Entry
{
    const char *file;
    const char *title;
    const char *description;
};

constexpr std::array kEntries{
    Entry{"every-command", QT_TRANSLATE_NOOP("Samples", "Every Command"),
          QT_TRANSLATE_NOOP("Samples", "An order that needs each Command a Workflow can issue")},
    Entry{"order-fulfilment", QT_TRANSLATE_NOOP("Samples", "Order fulfilment"),
          QT_TRANSLATE_NOOP("Samples", "A first look: an Activity, a Timer, a Child Workflow, done")},
    Entry{"payment-declined", QT_TRANSLATE_NOOP("Samples", "Payment declined"),
          QT_TRANSLATE_NOOP("Samples", "Retries that give up, a timeout, and a Workflow that fails")},
    Entry{"broken-deployment", QT_TRANSLATE_NOOP("Samples", "Broken deployment"),
          QT_TRANSLATE_NOOP("Samples", "Changed code fails Workflow Tasks until the run is terminated")},
    Entry{"shipment-tracking", QT_TRANSLATE_NOOP("Samples", "Shipment tracking"),
          QT_TRANSLATE_NOOP("Samples", "Still running: Nexus Operations, a retry, much to wait for")},
    Entry{"loan-approval", QT_TRANSLATE_NOOP("Samples", "Loan approval"),
          QT_TRANSLATE_NOOP("Samples", "Updates accepted, failed and refused, after a reset")},
    Entry{"nightly-import", QT_TRANSLATE_NOOP("Samples", "Nightly import"),
          QT_TRANSLATE_NOOP("Samples", "Eight Activities at once, with Local Activities around them")},
    Entry{"worker-outage", QT_TRANSLATE_NOOP("Samples", "Worker outage"),
          QT_TRANSLATE_NOOP("Samples", "Workflow Tasks time out, and in the end the run does")},
    Entry{"booking-canceled", QT_TRANSLATE_NOOP("Samples", "Booking canceled"),
          QT_TRANSLATE_NOOP("Samples", "A cancel request from outside, and what is undone after it")},
    Entry{"subscription-renewal", QT_TRANSLATE_NOOP("Samples", "Subscription renewal"),
          QT_TRANSLATE_NOOP("Samples", "Signals in a loop that continues as new")},
    Entry{"commands", QT_TRANSLATE_NOOP("Samples", "Commands alone"),
          QT_TRANSLATE_NOOP("Samples", "What a Worker sends when it completes a Workflow Task")},
};

} // namespace

std::vector<Sample> samples()
{
    std::vector<Sample> found;
    for (const Entry &entry : kEntries) {
        const QString path = QStringLiteral(":/samples/%1.json").arg(QLatin1String(entry.file));
        if (QFile::exists(path))
            found.push_back({path, QCoreApplication::translate("Samples", entry.title),
                             QCoreApplication::translate("Samples", entry.description)});
    }
    return found;
}

bool isSample(const QString &path)
{
    return path.startsWith(u":/");
}

} // namespace hindsight::ui
