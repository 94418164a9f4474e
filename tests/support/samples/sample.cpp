#include "tests/support/samples/sample.h"

#include <array>

namespace hindsight::test {

std::span<const Sample> samples()
{
    static constexpr std::array<Sample, 11> kSamples{{
        {"every-command.json", everyCommand},
        {"order-fulfilment.json", orderFulfilment},
        {"payment-declined.json", paymentDeclined},
        {"booking-canceled.json", bookingCanceled},
        {"subscription-renewal.json", subscriptionRenewal},
        {"loan-approval.json", loanApproval},
        {"worker-outage.json", workerOutage},
        {"broken-deployment.json", brokenDeployment},
        {"nightly-import.json", nightlyImport},
        {"shipment-tracking.json", shipmentTracking},
        {"commands.json", commands},
    }};
    return kSamples;
}

} // namespace hindsight::test
