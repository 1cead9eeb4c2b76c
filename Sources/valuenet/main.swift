print("valuenet")
