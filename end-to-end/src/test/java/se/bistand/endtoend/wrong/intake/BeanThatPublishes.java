package se.bistand.endtoend.wrong.intake;

import java.util.function.Function;
import org.springframework.context.annotation.Bean;

public class BeanThatPublishes {
    @Bean
    Function<String, String> publish() {
        return text -> text;
    }
}
