using Amazon.Runtime;
using Amazon.Runtime.SharedInterfaces;
using static Amazon.RuntimeDependencies.SecurityTokenServiceClientContext;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Credentials of a role that is assumed in the region of the client. The AWS SDK knows only the region of the process: it would ask the
/// metadata of the instance, and then call us-east-1, which other partitions cannot use.
/// </summary>
internal sealed class RegionalRoleCredentials(
    AWSCredentials source, string roleArn, string sessionName, AssumeRoleAWSCredentialsOptions options, string region)
    : AssumeRoleAWSCredentials(source, roleArn, sessionName, options)
{
    /// <summary>The region whose token service is called.</summary>
    public string Region => region;

    protected override CredentialsRefreshState GenerateNewCredentials() =>
        CreateState(CreateClient().CredentialsFromAssumeRoleAuthentication(RoleArn, RoleSessionName, Options));

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync() => CreateState(
        await CreateClient().CredentialsFromAssumeRoleAuthenticationAsync(RoleArn, RoleSessionName, Options).ConfigureAwait(false));

    private static CredentialsRefreshState CreateState(AssumeRoleImmutableCredentials credentials) => new(credentials, credentials.Expiration);

    private ICoreAmazonSTS CreateClient() => TokenServiceFactory.Create(region, SourceCredentials, ActionContext.AssumeRoleAWSCredentials);
}
