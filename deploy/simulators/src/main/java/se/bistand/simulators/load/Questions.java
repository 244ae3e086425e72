package se.bistand.simulators.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import se.bistand.simulators.ssbtek.contract.Contract;
import se.bistand.simulators.ssbtek.life.Generated;

/// Questions of contract 11 about generated people: all agencies, the three months that end with the present one.
final class Questions {
    private static final String GROUPS =
            "\"FK:ABB\",\"FK:AS\",\"FK:BOB\",\"FK:ET\",\"FK:FP\",\"FK:PROG\",\"FK:SA\",\"FK:SJP\","
                    + "\"FK:TFP\",\"FK:US\",\"PM:AP\",\"PM:BTI\",\"PM:EF\"";
    private static final String START = "<e:Envelope xmlns:e=\"" + Contract.SOAP + "\" xmlns:s=\""
            + Contract.V11.namespace() + "\"><e:Body><s:hamtaBastjanstInformation><s:generellaFrageparametrar>"
            + "<s:fraganSkallInkluderasISvaret>false</s:fraganSkallInkluderasISvaret><s:ingivare>"
            + "<s:organisationsnummer>162099990109</s:organisationsnummer><s:namn>Lindeby kommun</s:namn>"
            + "<s:handlaggare>system</s:handlaggare></s:ingivare><s:personidentitet>";
    private final String months;
    private final String middle;
    private final String end;

    Questions(LocalDate today) {
        var from = today.minusMonths(2).withDayOfMonth(1);
        var to = from.plusMonths(3).minusDays(1);
        var period = "<s:tidsperiod><s:fromDatum>" + from + "</s:fromDatum><s:tomDatum>" + to
                + "</s:tomDatum></s:tidsperiod>";
        months = "\",\"period\":{\"from\":\"" + from + "\",\"tom\":\"" + to + "\"},\"utbetalningar\":[" + GROUPS
                + "],\"preliminaraUtbetalningar\":[" + GROUPS + "],\"ovrigInformation\":[\"FK:GEPI\"]}";
        middle = "</s:personidentitet><s:arendeidentitet>a-1</s:arendeidentitet>" + period
                + "<s:syfte>Ekonomiskt bistånd</s:syfte><s:lagtext>15 kap.</s:lagtext></s:generellaFrageparametrar>"
                + "<s:specifikaFrageparametrar><s:AF inkludera=\"true\">" + period + "</s:AF><s:CSN inkludera=\"true\">"
                + period + "</s:CSN><s:FK inkludera=\"true\"><s:fraga><s:version>v9</s:version>"
                + "<s:aktorsid>9901</s:aktorsid><s:lefiJsonFraga>";
        end = "</s:lefiJsonFraga></s:fraga></s:FK><s:SKV inkludera=\"true\"><s:fraga><s:ar>" + (from.getYear() - 1)
                + "</s:ar><s:ar>" + from.getYear() + "</s:ar><s:foretagsinformation>false</s:foretagsinformation>"
                + "<s:individuppgifter>true</s:individuppgifter><s:skattekonto>true</s:skattekonto>"
                + "<s:skatteuppgifter>true</s:skatteuppgifter>"
                + "<s:beskattningsbilagor>false</s:beskattningsbilagor></s:fraga></s:SKV><s:SO inkludera=\"true\">"
                + period + "</s:SO><s:TNS inkludera=\"true\">" + period + "</s:TNS><s:MIV inkludera=\"true\"/>"
                + "</s:specifikaFrageparametrar></s:hamtaBastjanstInformation></e:Body></e:Envelope>";
    }

    byte[] about(int index) {
        var person = Generated.adult(Math.floorMod(index, Generated.ADULTS));
        var lefi = ("{\"personnummer\":\"" + person + months).getBytes(StandardCharsets.UTF_8);
        var question = START + person + middle + Base64.getEncoder().encodeToString(lefi) + end;
        return question.getBytes(StandardCharsets.UTF_8);
    }
}
