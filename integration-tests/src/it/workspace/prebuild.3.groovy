def inventory = new File(basedir, 'target/intercomkit/intercom-inventory.json')
new File(basedir, 'intercom-inventory.json').text = inventory.text

def customer = new File(basedir, 'src/main/java/shop/Customer.java')
assert customer.text.contains('int apples,')
customer.text = customer.text.replace('int apples,', 'int apples, @IntercomAttribute int pears,')
return true
