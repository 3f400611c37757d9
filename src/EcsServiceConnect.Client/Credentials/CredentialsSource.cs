using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials.Profiles;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>A source of credentials, and what messages call it.</summary>
/// <param name="credentials">What returns the credentials.</param>
/// <param name="name">What the source is called in a sentence, such as <c>profile 'dev'</c>.</param>
internal sealed class CredentialsSource(AWSCredentials credentials, string name)
{
    private ImmutableCredentials? _static;

    /// <summary>What returns the credentials.</summary>
    public AWSCredentials Credentials { get; } = credentials;

    /// <summary>What the source is called in a sentence.</summary>
    public string Name { get; } = name;

    /// <summary>The setting that holds the access key.</summary>
    public string AccessKeySetting { get; init; } = $"{name}, access key";

    /// <summary>The setting that holds the secret key.</summary>
    public string SecretKeySetting { get; init; } = $"{name}, secret key";

    /// <summary>The setting that holds the session token.</summary>
    public string TokenSetting { get; init; } = $"{name}, session token";

    /// <summary>Where the credentials are fetched from, if that is one URL.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether the source always returns the same. Exactly these types, since one that derives from them may change its keys.</summary>
    public bool IsStatic { get; } =
        credentials.GetType() == typeof(BasicAWSCredentials) || credentials.GetType() == typeof(SessionAWSCredentials);

    /// <summary>Whether the source returns at once, so that it can be asked on the caller's thread.</summary>
    public bool IsImmediate => IsStatic || Credentials.GetType() == typeof(EnvironmentVariablesAWSCredentials);

    /// <summary>Creates the source for <see cref="EcsClientOptions.Credentials"/>.</summary>
    public static CredentialsSource ForOptions(AWSCredentials credentials) => new(credentials, "EcsClientOptions.Credentials");

    /// <summary>Creates the source for the environment variables.</summary>
    public static CredentialsSource ForVariables(AWSCredentials credentials) => new(credentials, "the environment variables")
    {
        AccessKeySetting = "AWS_ACCESS_KEY_ID",
        SecretKeySetting = "AWS_SECRET_ACCESS_KEY",
        TokenSetting = "AWS_SESSION_TOKEN",
    };

    /// <summary>Creates the source for a profile of the shared AWS files.</summary>
    public static CredentialsSource ForProfile(AWSCredentials credentials, SharedProfile profile) => new(credentials, $"profile '{profile.Name}'")
    {
        AccessKeySetting = profile.Format("aws_access_key_id"),
        SecretKeySetting = profile.Format("aws_secret_access_key"),
        TokenSetting = profile.Format("aws_session_token"),
    };

    /// <summary>Whether credentials are the same, whatever objects hold them.</summary>
    public static bool AreSame(ImmutableCredentials? left, ImmutableCredentials? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null
            && left.AccessKey == right.AccessKey && left.SecretKey == right.SecretKey && (left.Token ?? "") == (right.Token ?? ""));

    /// <summary>Gets the credentials, and validates that they can be sent.</summary>
    /// <exception cref="EcsValidationException">They cannot; the message names the setting and never shows the value.</exception>
    public async Task<ImmutableCredentials> GetAsync() => Validate(await Credentials.GetCredentialsAsync().ConfigureAwait(false));

    /// <summary>Gets the credentials of an immediate source.</summary>
    /// <exception cref="EcsValidationException">They cannot be sent; the message names the setting and never shows the value.</exception>
    public ImmutableCredentials Get() => _static ?? (IsStatic ? _static = Validate(Credentials.GetCredentials()) : Validate(Credentials.GetCredentials()));

    private ImmutableCredentials Validate(ImmutableCredentials? credentials)
    {
        if (credentials is null)
        {
            throw new EcsValidationException($"Credentials: {Name} has no keys to sign with. {CredentialsResolver.Remediation}.");
        }

        var problems = new List<string>();
        Report(AccessKeySetting, HeaderValidator.FindAccessKeyProblem(credentials.AccessKey ?? ""), problems);
        Report(SecretKeySetting, HeaderValidator.FindCredentialProblem(credentials.SecretKey ?? ""), problems);
        if (!string.IsNullOrEmpty(credentials.Token))
        {
            Report(TokenSetting, HeaderValidator.FindCredentialProblem(credentials.Token), problems);
        }

        return problems.Count == 0 ? credentials : throw new EcsValidationException(problems);
    }

    private static void Report(string setting, string? problem, List<string> problems)
    {
        if (problem is not null)
        {
            problems.Add($"{setting}: {problem}.");
        }
    }
}
