namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Finds the source of a client's credentials: those in the options, else those of the profile named there, else the first of the
/// environment's sources that has any. With the latter two, a role can be assumed.
/// </summary>
/// <param name="options">The options of the client.</param>
/// <param name="environment">The surroundings of the process.</param>
/// <param name="region">The region of the client, in which roles are assumed.</param>
internal sealed class CredentialsResolver(EcsClientOptions options, AwsEnvironment environment, string region)
{
    /// <summary>What the user can do if there are no credentials.</summary>
    public const string Remediation =
        "Set Credentials or Profile in the options, the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
        + "or a profile of the shared AWS files";

    /// <summary>The source that the options name; null if one has to be searched for.</summary>
    public CredentialsSource? Configured { get; } = options.Credentials is { } credentials ? CredentialsSource.ForOptions(credentials) : null;

    /// <summary>What messages call the search.</summary>
    public string SearchName => options.Profile is { } profile ? $"profile '{profile}'" : "the default chain of credentials";

    /// <summary>Searches for a source. It reads files before it first waits: not on a caller's thread.</summary>
    /// <exception cref="EcsValidationException">There is none, or the one that comes first is incomplete.</exception>
    public async Task<CredentialsSource> FindAsync()
    {
        try
        {
            var found = options.Profile is not null
                ? environment.FindProfileCredentials(options, region)
                : await environment.FindDefaultCredentialsAsync(options, region).ConfigureAwait(false);
            return options.AssumedRole is { } role ? environment.AssumeRole(found, role, region) : found;
        }
        catch (Exception error) when (error is not EcsException)
        {
            throw options.Profile is { } profile
                ? CredentialsExceptionFactory.CreateUnusable(profile, error)
                : CredentialsExceptionFactory.CreateNotFound(DescribeDefaultSources(), error);
        }
    }

    /// <summary>Describes where the default chain searches, in its order, and what each place lacks.</summary>
    private string DescribeDefaultSources()
    {
        var isMetadataDisabled = string.Equals(environment.GetVariable("AWS_EC2_METADATA_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);
        return string.Join(
            ", ",
            $"the environment variables (AWS_ACCESS_KEY_ID {DescribeVariable("AWS_ACCESS_KEY_ID")}, AWS_SECRET_ACCESS_KEY {DescribeVariable("AWS_SECRET_ACCESS_KEY")})",
            $"a web identity (AWS_WEB_IDENTITY_TOKEN_FILE {DescribeVariable("AWS_WEB_IDENTITY_TOKEN_FILE")})",
            $"profile '{environment.GetProfileName(options).Name}' of the shared AWS files",
            $"the container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI {DescribeVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")}, "
                + $"AWS_CONTAINER_CREDENTIALS_FULL_URI {DescribeVariable("AWS_CONTAINER_CREDENTIALS_FULL_URI")})",
            $"the metadata of the instance{(isMetadataDisabled ? " (switched off by AWS_EC2_METADATA_DISABLED)" : "")}");
    }

    private string DescribeVariable(string name) => environment.GetVariable(name) is null ? "is not set" : "is set";
}
