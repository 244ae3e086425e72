package se.bistand.simulators.ssbtek.page;

import se.bistand.simulators.ssbtek.life.Fact;

/// What a kind of fact is called, and which register knows it.
final class Words {
    private Words() {}

    static String swedish(Fact fact) {
        return switch (fact) {
            case Fact.Name _ -> "Namn";
            case Fact.Home _ -> "Folkbokförd";
            case Fact.Civil _ -> "Civilstånd";
            case Fact.Child _ -> "Barn";
            case Fact.Partner _ -> "Make, maka eller sambo";
            case Fact.Parent _ -> "Förälder";
            case Fact.Citizen _ -> "Medborgarskap";
            case Fact.Died _ -> "Avliden, månader sedan";
            case Fact.Protected _ -> "Skyddade personuppgifter";
            case Fact.NoSuchNumber _ -> "Numret finns inte";
            case Fact.Benefit benefit -> benefit.payer().equals("FK") ? "Försäkringskassan" : "Pensionsmyndigheten";
            case Fact.Denied _ -> "Får inte läsas";
            case Fact.Enrolled _ -> "Inskriven hos Arbetsförmedlingen";
            case Fact.Decision _ -> "Beslut av Arbetsförmedlingen";
            case Fact.Fund _ -> "Medlem i a-kassa";
            case Fact.FundPayment _ -> "A-kassa, utbetalning";
            case Fact.FundSuspension _ -> "Avstängd från a-kassa";
            case Fact.FundApplication _ -> "Har sökt a-kassa";
            case Fact.Study _ -> "CSN";
            case Fact.Salary _ -> "Lön enligt arbetsgivardeklaration";
            case Fact.Capital _ -> "Kapital per år";
            case Fact.TaxRefund _ -> "Skatteåterbäring";
            case Fact.Company _ -> "Företag";
            case Fact.Vehicle _ -> "Fordon";
            case Fact.Origin _ -> "Hemland och inresa, månader sedan";
            case Fact.Permit _ -> "Tillstånd hos Migrationsverket";
        };
    }

    static String english(Fact fact) {
        return switch (fact) {
            case Fact.Name _ -> "Name";
            case Fact.Home _ -> "Registered address";
            case Fact.Civil _ -> "Civil status";
            case Fact.Child _ -> "Child";
            case Fact.Partner _ -> "Spouse or cohabitant";
            case Fact.Parent _ -> "Parent";
            case Fact.Citizen _ -> "Citizenship";
            case Fact.Died _ -> "Deceased, months ago";
            case Fact.Protected _ -> "Protected identity";
            case Fact.NoSuchNumber _ -> "The number does not exist";
            case Fact.Benefit benefit -> benefit.payer().equals("FK") ? "Social insurance" : "Pensions agency";
            case Fact.Denied _ -> "May not be read";
            case Fact.Enrolled _ -> "Enrolled as a job seeker";
            case Fact.Decision _ -> "Decision of the employment service";
            case Fact.Fund _ -> "Member of an unemployment fund";
            case Fact.FundPayment _ -> "Unemployment benefit, payment";
            case Fact.FundSuspension _ -> "Suspended by the fund";
            case Fact.FundApplication _ -> "Has applied to the fund";
            case Fact.Study _ -> "Student aid";
            case Fact.Salary _ -> "Pay declared by the employer";
            case Fact.Capital _ -> "Capital per year";
            case Fact.TaxRefund _ -> "Tax refund";
            case Fact.Company _ -> "Company";
            case Fact.Vehicle _ -> "Vehicle";
            case Fact.Origin _ -> "Country of origin and arrival, months ago";
            case Fact.Permit _ -> "Permit of the migration agency";
        };
    }
}
