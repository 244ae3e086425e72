package se.bistand.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ApplicationIntakeApplication {
    static void main(String[] args) {
        SpringApplication.run(ApplicationIntakeApplication.class, args);
    }
}
