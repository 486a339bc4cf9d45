package shop;

class CustomerIntercomSerializer {}
