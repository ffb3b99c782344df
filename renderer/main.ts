document.body.append('Stet')
