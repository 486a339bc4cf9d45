context.server.stop(0)

def text = { String path -> new File(basedir, path).getText('UTF-8') }
def log = text('build.log')

// Two models in each of three checks; the second one has its token from settings.xml.
def env = 'Bearer dG9rOmNhbmFyeS1lbnY'
def settings = 'Bearer dG9rOmNhbmFyeS1zZXR0aW5ncw'
assert context.asked == [env, env, settings, settings, env, env]
assert !log.contains('dG9rOmNhbmFyeS1')

assert log.count(': 0 errors, 0 warnings.') == 2
assert log.contains('[ERROR] new: pears of shop.Customer (whole number, open)')
assert log.contains('[ERROR] absent: "pears" of a person (shop.Customer.pears())')
assert log.contains('What leaves for Intercom is not what ')
assert log.contains('The declared attributes do not fit the workspace: see the errors above, or ')
assert log.contains('[INFO]   pears: integer, of a person')
assert log.contains('ask again with -Dintercomkit.create=true -Dintercomkit.create.confirmed=')

assert text('target/classes/META-INF/intercomkit/shop.Customer.json').contains('"doc": "How many apples the customer bought."')
assert text('target/classes/META-INF/intercomkit/shop.AppleOrder.json').contains('"kind": "event"')
assert text('target/intercomkit/intercom-inventory.html').contains('<mark>declared</mark>')
assert text('target/intercomkit/intercom-inventory.md').contains('| `pears` | whole number |')
assert text('target/intercomkit/intercom-inventory.md').contains('`ordered-apples`: The customer ordered apples.')
assert text('target/intercomkit/intercom-inventory.md').contains('| `ordered-apples` | `price` | money |')
assert text('target/intercomkit/intercom-check.json').contains('"kind" : "absent"')
assert text('target/intercomkit/intercom.d.ts').contains('plan?: "FREE" | "PRO";')
assert text('target/intercomkit/intercom.d.ts').contains('''\
  /** The customer ordered apples. */
  "ordered-apples": {
    /** How many apples the customer ordered. */
    apples: number;
    delivery_date?: number;
    price?: { amount: number; currency: string };
  };
''')
return true
