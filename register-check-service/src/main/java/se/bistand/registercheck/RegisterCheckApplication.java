package se.bistand.registercheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class RegisterCheckApplication {
    static void main(String[] args) {
        SpringApplication.run(RegisterCheckApplication.class, args);
    }
}
