import os
import threading

print("before", input())
os.write(1, b"past Python\n")
thread = threading.Thread(target=lambda: print("in", input()))
thread.start()
thread.join()
print("after", input())
