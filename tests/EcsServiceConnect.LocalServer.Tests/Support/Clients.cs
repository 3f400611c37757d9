using Amazon.Runtime;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>Clients of a server on this machine.</summary>
public static class Clients
{
    public static EcsClient Create(Uri url, string region = "us-east-1") => new(new EcsClientOptions
    {
        Region = region,
        Credentials = new BasicAWSCredentials("AKID", "secret"),
        ServiceUrl = url,
        UseFips = false,
        UseDualStack = false,
        Retry = { Mode = EcsRetryMode.None },
    });
}
