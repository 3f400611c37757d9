using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// The surroundings of the process: environment variables and the credentials of its container. With the credential chain
/// switched off that is all there is; see <see cref="CredentialChainEnvironment"/> for the rest. Tests replace it.
/// </summary>
internal class AwsEnvironment
{
    /// <summary>The environment of this process. The only place that asks for the switch, so that trimming leaves the chain out.</summary>
    public static AwsEnvironment Process { get; } =
        FeatureSwitches.IsCredentialChainEnabled ? new CredentialChainEnvironment() : new AwsEnvironment();

    /// <summary>Gets an environment variable; null if it is unset or blank.</summary>
    public string? GetVariable(string name) => ReadVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Finds a profile of the shared AWS files; null if there is none of that name.</summary>
    /// <exception cref="EcsValidationException">The files cannot be read.</exception>
    public virtual CredentialProfile? FindProfile(string name) => null;

    /// <summary>Finds the URL that a profile sets for ECS; null if it sets none.</summary>
    /// <exception cref="EcsValidationException">The files cannot be read.</exception>
    public virtual string? FindEndpointUrl(CredentialProfile profile) => profile.EndpointUrl;

    /// <summary>Creates the credentials of a profile; null if it has none.</summary>
    public virtual AWSCredentials? CreateCredentials(CredentialProfile profile) => null;

    /// <summary>Finds the credentials of a program that sets none.</summary>
    public virtual Task<AWSCredentials> FindDefaultCredentialsAsync() =>
        GetVariable("AWS_ACCESS_KEY_ID") is not null ? Task.FromResult<AWSCredentials>(new EnvironmentVariablesAWSCredentials())
        : (GetVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") ?? GetVariable("AWS_CONTAINER_CREDENTIALS_FULL_URI")) is not null
            ? Task.FromResult<AWSCredentials>(new GenericContainerCredentials())
        : throw new InvalidOperationException("Neither the variables nor a container have any, and the credential chain is switched off.");

    /// <summary>Describes that a profile is missing.</summary>
    public virtual string DescribeMissingProfile(string name) =>
        $"Profile: '{name}' cannot be used, because the program was built with EcsServiceConnect.Client.EnableCredentialChain switched off.";

    /// <summary>Reads an environment variable.</summary>
    protected virtual string? ReadVariable(string name) => Environment.GetEnvironmentVariable(name);
}
