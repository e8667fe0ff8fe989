package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Company;
import org.millwright.directory.Contact;
import org.millwright.directory.DoubtfulCode;
import org.millwright.directory.Installer;
import org.millwright.directory.Position;

/** What is typed of a company or an installer; a company leaves the service area out. */
public record OrganisationForm(@Nullable String creditCode, @Nullable String doubtfulReason, @Nullable String name, @Nullable String address,
                               @Nullable String divisionCode, @Nullable String latitude, @Nullable String longitude, @Nullable String contactName,
                               @Nullable String contactPhone, @Nullable String serviceArea) {

    static final OrganisationForm EMPTY = new OrganisationForm(null, null, null, null, null, null, null, null, null, null);

    static OrganisationForm of(Company company) {
        return of(company.creditCode(), company.doubtful(), company.name(), company.address(), company.divisionCode(), company.position(), company.contact(), null);
    }

    static OrganisationForm of(Installer installer) {
        return of(installer.creditCode(), installer.doubtful(), installer.name(), installer.address(), installer.divisionCode(), installer.position(),
                installer.contact(), installer.serviceArea());
    }

    private static OrganisationForm of(String creditCode, @Nullable DoubtfulCode doubtful, String name, String address, @Nullable String divisionCode,
            @Nullable Position position, Contact contact, @Nullable List<String> serviceArea) {
        return new OrganisationForm(creditCode, doubtful == null ? null : doubtful.reason(), name, address, divisionCode,
                position == null ? null : Double.toString(position.latitude()), position == null ? null : Double.toString(position.longitude()),
                contact.name(), contact.phone(), serviceArea == null ? null : String.join(";", serviceArea));
    }
}
