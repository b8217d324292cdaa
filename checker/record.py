def once(folder,key,make): return make()
class Record: pass
def compare(*a): return []
