using Amazon.Runtime;
using Amazon.Runtime.SharedInterfaces;
using static Amazon.RuntimeDependencies.SecurityTokenServiceClientContext;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>Credentials of a role that a web identity takes on in the region of the client.</summary>
internal sealed class RegionalWebIdentityCredentials(
    string tokenFile, string roleArn, string? sessionName, AssumeRoleWithWebIdentityCredentialsOptions options, string region)
    : AssumeRoleWithWebIdentityCredentials(tokenFile, roleArn, sessionName, options)
{
    /// <summary>The region whose token service is called.</summary>
    public string Region => region;

    protected override ICoreAmazonSTS CreateClient() =>
        TokenServiceFactory.Create(region, new AnonymousAWSCredentials(), ActionContext.AssumeRoleWithWebIdentityCredentials);
}
