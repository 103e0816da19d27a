import os
import random
import uuid

print(random.random(), os.urandom(4).hex(), uuid.uuid4(), hash("text"))
