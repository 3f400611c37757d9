// An application that gets everything from its environment. The tests of credentials start it, because environment
// variables, the paths of the shared AWS files and the AWS SDK's instance metadata belong to a process as a whole.
// Arguments: how many rounds of calls, and how many calls at a time in each; 'options' to set region and keys in the options;
// 'without-chain' to switch the credential chain off; 'services' to take the client from dependency injection.
using System.Globalization;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Microsoft.Extensions.DependencyInjection;

var rounds = int.Parse(args[0], CultureInfo.InvariantCulture);
var callsOfARound = int.Parse(args[1], CultureInfo.InvariantCulture);
if (args.Contains("without-chain"))
{
    AppContext.SetSwitch("EcsServiceConnect.Client.EnableCredentialChain", false);
}

var options = args.Contains("options")
    ? new EcsClientOptions { Region = "eu-west-1", Credentials = new BasicAWSCredentials("AKIDGIVEN", "secret") }
    : new EcsClientOptions();

await using var services = new ServiceCollection().AddEcsClient().Services.BuildServiceProvider();
using var own = args.Contains("services") ? null : new EcsClient(options);
try
{
    var ecs = own ?? services.GetRequiredService<IEcsClient>();
    for (var round = 0; round < rounds; round++)
    {
        await Task.WhenAll(Enumerable.Range(0, callsOfARound).Select(_ => ecs.ListClustersAsync(new ListClustersRequest())));
    }

    return 0;
}
catch (EcsException error)
{
    Console.WriteLine($"{error.GetType().Name}: {error.Message}");
    return 1;
}
