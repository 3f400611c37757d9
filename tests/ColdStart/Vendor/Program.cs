using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

// One client, one list of names, their count: the same program as ours beside it, on the vendor's client.
using var client = new AmazonSQSClient(new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret"), new AmazonSQSConfig
{
    AuthenticationRegion = "eu-central-1",
    ServiceURL = args[0],
});

var response = await client.ListQueuesAsync(new ListQueuesRequest { QueueNamePrefix = "shop" });
Console.WriteLine(response.QueueUrls.Count.ToString(CultureInfo.InvariantCulture));
return 0;
