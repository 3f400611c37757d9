using Amazon.Runtime;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// The surroundings of the process with all sources of credentials, in the order of the AWS SDKs: the environment variables, the
/// web identity that they name, the profile, the container, the instance.
/// </summary>
internal class CredentialChainEnvironment : AwsEnvironment
{
    private const string SessionNameVariable = AssumeRoleWithWebIdentityCredentials.RoleSessionNameEnvVariable;

    public override CredentialsSource FindProfileCredentials(EcsClientOptions options, string region) =>
        TryFindProfileCredentials(options, region) ?? throw new EcsValidationException(
            $"{GetProfileName(options).Setting}: '{options.Profile}' has no credentials. {CredentialsResolver.Remediation}.");

    public override Task<CredentialsSource> FindDefaultCredentialsAsync(EcsClientOptions options, string region) =>
        (FindVariableCredentials() ?? FindWebIdentityCredentials(region) ?? TryFindProfileCredentials(options, region) ?? FindContainerCredentials()) is { } source
            ? Task.FromResult(source)
            : FindInstanceCredentialsAsync();

    public override CredentialsSource AssumeRole(CredentialsSource source, AssumedRole role, string region) => new(
        new RegionalRoleCredentials(
            source.Credentials, role.Arn, role.SessionName, new AssumeRoleAWSCredentialsOptions { ExternalId = role.ExternalId }, region),
        $"the role '{role.Arn}'");

    /// <summary>Finds the credentials of the instance's role.</summary>
    protected virtual async Task<CredentialsSource> FindInstanceCredentialsAsync()
    {
        var credentials = ProfileCredentialsFactory.GetInstanceCredentials();
        await credentials.GetCredentialsAsync().ConfigureAwait(false);
        return new CredentialsSource(credentials, "the metadata of the instance");
    }

    private CredentialsSource? FindWebIdentityCredentials(string region)
    {
        if (GetVariable(AssumeRoleWithWebIdentityCredentials.WebIdentityTokenFileEnvVariable) is not { } tokenFile)
        {
            return null;
        }

        if (!Path.IsPathFullyQualified(tokenFile))
        {
            throw new EcsValidationException("AWS_WEB_IDENTITY_TOKEN_FILE: must be an absolute path.");
        }

        var role = GetVariable(AssumeRoleWithWebIdentityCredentials.RoleArnEnvVariable) ?? throw new EcsValidationException(
            "AWS_ROLE_ARN: is missing, although AWS_WEB_IDENTITY_TOKEN_FILE is set; set both or neither.");
        var sessionName = GetVariable(SessionNameVariable);
        if (sessionName is not null && !SettingsValidator.IsRoleSessionName(sessionName))
        {
            throw new EcsValidationException($"{SessionNameVariable}: {SettingsValidator.RoleSessionNameRule}.");
        }

        return new CredentialsSource(
            new RegionalWebIdentityCredentials(tokenFile, role, sessionName, new AssumeRoleWithWebIdentityCredentialsOptions(), region),
            "the web identity of AWS_WEB_IDENTITY_TOKEN_FILE");
    }

    /// <summary>Finds the credentials of the profile that applies; null if it has none, or is not named and does not exist.</summary>
    private CredentialsSource? TryFindProfileCredentials(EcsClientOptions options, string region)
    {
        var files = ReadSharedFiles(options);
        var (name, setting) = GetProfileName(options);
        if (files.FindProfile(name) is not { } profile)
        {
            return setting is null ? null : throw new EcsValidationException(files.DescribeMissing(setting, name));
        }

        return new ProfileCredentialsFactory(files, this, region).Create(profile) is { } credentials
            ? CredentialsSource.ForProfile(credentials, profile)
            : null;
    }
}
