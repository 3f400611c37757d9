using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials.Profiles;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// The surroundings of the process: environment variables, the shared AWS files, and the credentials of its container. With the
/// credential chain switched off that is all there is; see <see cref="CredentialChainEnvironment"/> for the rest. Tests replace it.
/// </summary>
internal class AwsEnvironment
{
    private const string AccessKeyVariable = "AWS_ACCESS_KEY_ID";
    private const string SecretKeyVariable = "AWS_SECRET_ACCESS_KEY";

    private const string TokenVariable = "AWS_SESSION_TOKEN";

    /// <summary>The older name, which the AWS SDK for .NET still reads.</summary>
    private const string LegacySecretKeyVariable = "AWS_SECRET_KEY";

    /// <summary>The hosts of ECS and of EKS Pod Identity, which hand out credentials without TLS.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html</remarks>
    private static readonly string[] _containerHosts = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"];

    /// <summary>The environment of this process. The only place that asks for the switch, so that trimming leaves the chain out.</summary>
    public static AwsEnvironment Process { get; } =
        FeatureSwitches.IsCredentialChainEnabled ? new CredentialChainEnvironment() : new AwsEnvironment();

    /// <summary>Gets an environment variable; null if it is unset or blank.</summary>
    public string? GetVariable(string name) => ReadVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>Gets the name of the profile that applies to a client, and which setting names it: null if none does.</summary>
    public (string Name, string? Setting) GetProfileName(EcsClientOptions options) =>
        options.Profile is { } option ? (option, options.GetSettingName(nameof(options.Profile), option))
        : GetVariable("AWS_PROFILE") is { } variable ? (variable, "AWS_PROFILE")
        : GetVariable("AWS_DEFAULT_PROFILE") is { } older ? (older, "AWS_DEFAULT_PROFILE")
        : (SharedFiles.DefaultProfileName, null);

    /// <summary>Reads the shared AWS files that apply to a client.</summary>
    /// <exception cref="EcsValidationException">
    /// A file that the options name does not exist, or what is in the place of a file cannot be read.
    /// </exception>
    public SharedFiles ReadSharedFiles(EcsClientOptions options)
    {
        var credentials = ReadSharedFile(
            options,
            nameof(options.SharedCredentialsFile),
            options.SharedCredentialsFile,
            "AWS_SHARED_CREDENTIALS_FILE",
            Path.Combine(GetHome(), ".aws", "credentials"));
        var config = ReadSharedFile(
            options,
            nameof(options.SharedConfigFile),
            options.SharedConfigFile,
            "AWS_CONFIG_FILE",
            options.SharedCredentialsFile is null
                ? Path.Combine(GetHome(), ".aws", "config")
                : Path.Join(Path.GetDirectoryName(credentials.Path), "config"));
        return new SharedFiles(config, credentials);
    }

    /// <summary>Expands the home directory at the start of a path: <c>~</c> alone or before a separator.</summary>
    public string ExpandHome(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || (OperatingSystem.IsWindows() && path.StartsWith(@"~\", StringComparison.Ordinal))
            ? GetHome() + path[1..]
            : path;

    /// <summary>Finds the credentials of the profile that the options name.</summary>
    /// <exception cref="EcsValidationException">There is no such profile, or it has no credentials that can be used.</exception>
    public virtual CredentialsSource FindProfileCredentials(EcsClientOptions options, string region) => throw new EcsValidationException(
        $"{GetProfileName(options).Setting}: the credentials of '{options.Profile}' cannot be used, "
        + "because the program was built with EcsServiceConnect.Client.EnableCredentialChain switched off.");

    /// <summary>Finds the credentials of a program whose options name none.</summary>
    /// <exception cref="EcsValidationException">There are none, or those that come first are incomplete.</exception>
    public virtual Task<CredentialsSource> FindDefaultCredentialsAsync(EcsClientOptions options, string region) => Task.FromResult(
        FindVariableCredentials()
        ?? FindContainerCredentials()
        ?? throw new EcsValidationException(
            "Credentials: none were found. Neither the variables nor a container have any, "
            + "and the program was built with EcsServiceConnect.Client.EnableCredentialChain switched off."));

    /// <summary>Assumes a role with the credentials that were found.</summary>
    /// <exception cref="EcsValidationException">Roles cannot be assumed.</exception>
    public virtual CredentialsSource AssumeRole(CredentialsSource source, AssumedRole role, string region) => throw new EcsValidationException(
        $"SessionRoleArn: '{role.Arn}' cannot be assumed, "
        + "because the program was built with EcsServiceConnect.Client.EnableCredentialChain switched off.");

    /// <summary>Finds the credentials in the environment variables; null if there are none.</summary>
    /// <exception cref="EcsValidationException">Only one of the two keys is set, or only the token.</exception>
    public CredentialsSource? FindVariableCredentials()
    {
        var hasAccessKey = GetVariable(AccessKeyVariable) is not null;
        var hasSecretKey = (GetVariable(SecretKeyVariable) ?? GetVariable(LegacySecretKeyVariable)) is not null;
        if (hasAccessKey != hasSecretKey)
        {
            var (missing, other) = hasAccessKey ? (SecretKeyVariable, AccessKeyVariable) : (AccessKeyVariable, SecretKeyVariable);
            throw new EcsValidationException($"{missing}: is missing, although {other} is set; set both or neither.");
        }

        if (!hasAccessKey && GetVariable(TokenVariable) is not null)
        {
            throw new EcsValidationException(
                $"{TokenVariable}: is set, but {AccessKeyVariable} and {SecretKeyVariable} are not; set all three or none.");
        }

        return hasAccessKey ? CredentialsSource.ForVariables(CreateVariableCredentials()) : null;
    }

    /// <summary>Finds the credentials of the container; null if it offers none.</summary>
    /// <exception cref="EcsValidationException">The variable that applies is no URL that may be called, or the token is invalid.</exception>
    public CredentialsSource? FindContainerCredentials()
    {
        var url = GetVariable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") is { } path
            ? new UriBuilder(_containerHosts[0]) { Path = path }.Uri
            : GetContainerUrl();
        if (url is null)
        {
            return null;
        }

        ValidateContainerToken();
        return new CredentialsSource(CreateContainerCredentials(), "the container") { Url = url };
    }

    /// <summary>Creates credentials that read the environment variables.</summary>
    protected virtual AWSCredentials CreateVariableCredentials() => new EnvironmentVariablesAWSCredentials();

    /// <summary>Creates credentials that ask the container for them.</summary>
    protected virtual AWSCredentials CreateContainerCredentials() => new GenericContainerCredentials();

    /// <summary>Reads an environment variable.</summary>
    protected virtual string? ReadVariable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>Reads a file of settings. One that does not exist is empty.</summary>
    /// <param name="setting">What names the file or could, for messages.</param>
    /// <param name="path">The path of the file.</param>
    protected virtual SharedFile ReadSharedFile(string setting, string path) => SharedFileReader.Read(setting, path);

    private Uri? GetContainerUrl()
    {
        const string Variable = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
        if (GetVariable(Variable) is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            throw new EcsValidationException($"{Variable}: must be an absolute URL that starts with 'http://' or 'https://'.");
        }

        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback || _containerHosts.Contains(url.Host) ? url : throw new EcsValidationException(
            $"{Variable}: is plain http to '{url.Host}', which is neither this machine nor an address of ECS or EKS; use https.");
    }

    /// <summary>Validates what the container is asked with: the AWS SDK would ask five times and then not say what is wrong.</summary>
    private void ValidateContainerToken()
    {
        const string TokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
        var (setting, token) = GetVariable(TokenFile) is { } path
            ? (TokenFile, SharedFileReader.ReadText(TokenFile, path) ?? throw new EcsValidationException($"{TokenFile}: '{path}' does not exist."))
            : ("AWS_CONTAINER_AUTHORIZATION_TOKEN", ReadVariable("AWS_CONTAINER_AUTHORIZATION_TOKEN") ?? "");
        if (HeaderValidator.FindProblem(token) is { } problem)
        {
            throw new EcsValidationException($"{setting}: {problem}.");
        }
    }

    private SharedFile ReadSharedFile(EcsClientOptions options, string optionName, string? option, string variable, string defaultPath)
    {
        if (option is null)
        {
            return ReadSharedFile(variable, GetVariable(variable) is { } path ? ExpandHome(path) : defaultPath);
        }

        var setting = options.GetSettingName(optionName, option);
        var file = ReadSharedFile(setting, ExpandHome(option));
        return file.Exists ? file : throw new EcsValidationException($"{setting}: '{file.Path}' does not exist.");
    }

    /// <summary>Gets the home directory. Without one, paths in it keep their <c>~</c>, so that nothing is read from elsewhere.</summary>
    private string GetHome() =>
        GetVariable("HOME")
        ?? (OperatingSystem.IsWindows() ? GetVariable("USERPROFILE") : null)
        ?? (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } folder ? folder : "~");
}
