package se.bistand.payout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class PayoutApplication {
    static void main(String[] args) {
        SpringApplication.run(PayoutApplication.class, args);
    }
}
