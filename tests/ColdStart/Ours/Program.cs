using System.Globalization;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

// One client, one list of names, their count: the same program as the vendor's beside it, and measured against it.
using var client = new EcsClient(new EcsClientOptions
{
    Region = "eu-central-1",
    Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret"),
    ServiceUrl = new Uri(args[0]),
});

var response = await client.ListServicesByNamespaceAsync(new ListServicesByNamespaceRequest { Namespace = "shop" });
Console.WriteLine(response.ServiceArns.Count.ToString(CultureInfo.InvariantCulture));
return 0;
