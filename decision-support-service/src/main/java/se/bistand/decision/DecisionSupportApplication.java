package se.bistand.decision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class DecisionSupportApplication {
    static void main(String[] args) {
        SpringApplication.run(DecisionSupportApplication.class, args);
    }
}
