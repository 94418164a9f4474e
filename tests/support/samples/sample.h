// The samples that come with the program: invented histories and the files that they are written to.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hindsight::test {

struct Sample
{
    std::string_view fileName;
    std::string (*write)();
};

[[nodiscard]] std::span<const Sample> samples();

std::string everyCommand();
std::string orderFulfilment();
std::string paymentDeclined();
std::string bookingCanceled();
std::string subscriptionRenewal();
std::string loanApproval();
std::string workerOutage();
std::string brokenDeployment();
std::string nightlyImport();
std::string shipmentTracking();
std::string commands();

} // namespace hindsight::test
