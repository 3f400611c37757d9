using Amazon.RuntimeDependencies;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Finds the source of a client's credentials: those in the options, else those of the profile named there, else what the AWS SDK's
/// chain finds.
/// </summary>
internal sealed class CredentialsResolver(EcsClientOptions options, AwsEnvironment environment)
{
    /// <summary>What the user can do if there are no credentials.</summary>
    public const string Remediation =
        "Set Credentials or Profile in the options, the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
        + "or a profile of the shared AWS files";

    /// <summary>The source that the options name; null if one has to be searched for.</summary>
    public CredentialsSource? Configured { get; } = options.Credentials is { } credentials ? CredentialsSource.ForOptions(credentials) : null;

    /// <summary>What messages call the search.</summary>
    public string SearchName => options.Profile is { } profile ? $"profile '{profile}'" : "the default chain of credentials";

    private string DefaultProfileName => environment.GetVariable("AWS_PROFILE") ?? "default";

    /// <summary>Searches for a source. It reads files and may run programs before it first waits: not on a caller's thread.</summary>
    public Task<CredentialsSource> FindAsync() =>
        options.Profile is { } profile ? Task.FromResult(FindOfProfile(profile)) : FindDefaultAsync();

    /// <summary>Creates the exception for credentials that could not be fetched.</summary>
    /// <param name="sourceName">What their source is called.</param>
    /// <param name="error">Why they could not.</param>
    public static EcsException CreateUnavailable(string sourceName, Exception error)
    {
        var advice = FormatAdvice(error);
        return error as EcsException ?? (advice.Length > 0
            ? new EcsValidationException($"Credentials: those of {sourceName} could not be fetched.{advice}", error)
            : new EcsTransportException($"The credentials of {sourceName} could not be fetched or renewed; the request was not sent.", error));
    }

    private async Task<CredentialsSource> FindDefaultAsync()
    {
        // The AWS SDK's chain ignores SSO profiles; here they come after the variables.
        if (environment.GetVariable("AWS_ACCESS_KEY_ID") is null && environment.GetVariable("AWS_WEB_IDENTITY_TOKEN_FILE") is null)
        {
            if (environment.FindProfile(DefaultProfileName)?.Options is { } profile && (profile.SsoSession ?? profile.SsoStartUrl) is not null)
            {
                return FindOfProfile(DefaultProfileName);
            }
        }

        try
        {
            return CredentialsSource.ForDefault(await environment.FindDefaultCredentialsAsync().ConfigureAwait(false), DefaultProfileName);
        }
        catch (Exception error)
        {
            throw new EcsValidationException(
                $"Credentials: none were found. {Remediation}.{FormatAdvice(error)} Tried: {DescribeDefaultSources()}.", error);
        }
    }

    private CredentialsSource FindOfProfile(string name)
    {
        try
        {
            var profile = environment.FindProfile(name)
                ?? throw new EcsValidationException(environment.DescribeMissingProfile(name));
            var credentials = environment.CreateCredentials(profile)
                ?? throw new EcsValidationException($"Profile: '{name}' has no credentials. {Remediation}.");
            return CredentialsSource.ForProfile(credentials, name);
        }
        catch (Exception error) when (error is not EcsException)
        {
            throw new EcsValidationException($"Profile: '{name}' yields no credentials. {Remediation}.{FormatAdvice(error)}", error);
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
            $"profile '{DefaultProfileName}' of the shared AWS files",
            $"the container (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI {DescribeVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")}, "
                + $"AWS_CONTAINER_CREDENTIALS_FULL_URI {DescribeVariable("AWS_CONTAINER_CREDENTIALS_FULL_URI")})",
            $"the metadata of the instance{(isMetadataDisabled ? " (switched off by AWS_EC2_METADATA_DISABLED)" : "")}");
    }

    private string DescribeVariable(string name) => environment.GetVariable(name) is null ? "is not set" : "is set";

    /// <summary>Formats what the user can do about an exception of the AWS SDK; empty if that is unknown.</summary>
    private static string FormatAdvice(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains("SSO Token", StringComparison.Ordinal))
            {
                return " Log in to SSO first, as with 'aws sso login'.";
            }

            if (cause is MissingRuntimeDependencyException missing)
            {
                return $" Add the package {missing.PackageName} to the application and register its client with "
                    + $"GlobalRuntimeDependencyRegistry.Instance.{missing.RegisterMethod}: native code does not find it by itself.";
            }

            foreach (var package in (ReadOnlySpan<string>)["AWSSDK.SecurityToken", "AWSSDK.SSOOIDC", "AWSSDK.SSO", "AWSSDK.Signin"])
            {
                if (cause.Message.Contains(package, StringComparison.Ordinal))
                {
                    return $" Add the package {package} to the application: the profile's kind of credentials needs it.";
                }
            }
        }

        return "";
    }
}
