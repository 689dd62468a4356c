package health.overturn.sample.claim;

import java.time.LocalDate;
import java.util.List;

/// A claim as the practice sent it.
///
/// @param number CLP01
/// @param rendering the rendering provider's NPI
/// @param facility CLP08
/// @param reference a REF qualifier and value that the payer gives back, as `EA:MR1001`; may be empty
public record Bill(
        String number,
        Patient patient,
        String rendering,
        String facility,
        LocalDate receivedByPayer,
        String reference,
        List<Service> services) {
    public Bill {
        services = List.copyOf(services);
    }

    public long charge() {
        return services.stream().mapToLong(Service::charge).sum();
    }

    public LocalDate from() {
        return services.stream().map(Service::date).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate to() {
        return services.stream().map(Service::date).max(LocalDate::compareTo).orElseThrow();
    }

    public Bill numbered(String newNumber) {
        return new Bill(newNumber, patient, rendering, facility, receivedByPayer, reference, services);
    }

    public Bill withServices(List<Service> newServices) {
        return new Bill(number, patient, rendering, facility, receivedByPayer, reference, newServices);
    }
}
