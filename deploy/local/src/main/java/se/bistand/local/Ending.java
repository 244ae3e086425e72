package se.bistand.local;

import java.util.List;
import java.util.Map;

/// What the launcher says last: addresses, who to sign in as, what to try.
final class Ending {
    private Ending() {}

    static List<String> lines(Map<String, String> environment) {
        return """

            Open (sign in by choosing a persona; everybody is fictitious)
              Apply, and follow an application   %s/ansok
              The caseworkers' queue             %s/handlaggning
              Payments and bank files            %s/utbetalningar
              The applicant's decisions          %s/
              The bank and the registers         %s/
              Parked records                     %s/operator/parked
              E-mails that could not be sent     %s/operator/mails

            Personas
              residents  Olle Påhittad, Maja Påhittad, Siv Påhittad
              staff      anna.handlaggare (caseworker), bo.teamledare (team leader), cilla.ekonom and
                         disa.ekonom (finance), dan.drift (operator), eva.granskare (auditor),
                         frida.norrvik (caseworker elsewhere)

            Try next
              Apply as Maja Påhittad, sign out, decide as anna.handlaggare, make the bank file as cilla.ekonom.
              Sign in as frida.norrvik: she sees nothing of Lindeby.

            Ctrl-C stops everything; the data stays until ./up --clean.\
            """.formatted(
                Listener.INTAKE.url(environment),
                Listener.DECISION.url(environment),
                Listener.PAYOUT.url(environment),
                Listener.NOTIFICATION.url(environment),
                Listener.SIMULATORS.url(environment),
                Listener.INTAKE.url(environment),
                Listener.NOTIFICATION.url(environment)).lines().toList();
    }
}
