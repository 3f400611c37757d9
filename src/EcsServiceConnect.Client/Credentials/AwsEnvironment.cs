using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal.Util;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// What surrounds the process: environment variables, the shared AWS files, the default credentials. Everything that the
/// client asks of it, it asks here, so that tests can put another world in its place.
/// </summary>
internal class AwsEnvironment
{
    public static AwsEnvironment Process { get; } = new();

    /// <summary>An environment variable; null if it is unset or blank.</summary>
    public string? GetVariable(string name) => ReadVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A profile of the shared AWS files; null if there is none of that name.</summary>
    /// <exception cref="EcsValidationException">The files cannot be read.</exception>
    public virtual CredentialProfile? FindProfile(string name)
    {
        // Loading the store is slow; do without where there is nothing to load. (On Windows it has a place of its own besides.)
        if (!OperatingSystem.IsWindows()
            && !File.Exists(GetSharedFilePath("AWS_CONFIG_FILE", "config"))
            && !File.Exists(GetSharedFilePath("AWS_SHARED_CREDENTIALS_FILE", "credentials")))
        {
            return null;
        }

        try
        {
            return new CredentialProfileStoreChain().TryGetProfile(name, out var profile) ? profile : null;
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw CreateUnreadable(error);
        }
    }

    /// <summary>
    /// The URL that a profile sets for ECS: its own in the <c>services</c> section that the profile names, else the profile's
    /// for every service. Null if it sets none.
    /// </summary>
    public static string? FindEndpointUrl(CredentialProfile profile)
    {
        // The AWS SDK keeps the section to itself, and passes over the profile's own URL where a section is named.
        if (profile.Services is null || profile.CredentialProfileStore is not SharedCredentialsFile files)
        {
            return profile.EndpointUrl;
        }

        try
        {
            var file = new ProfileIniFile(files.ConfigFilePath, profileMarkerRequired: true);
            if (file.TryGetSection(profile.Services, isSsoSession: false, isServicesSection: true, out _, out var services)
                && services.TryGetValue("ecs", out var ecs)
                && ecs.TryGetValue("endpoint_url", out var url))
            {
                return url;
            }

            file.ProfileMarkerRequired = profile.Name != SharedCredentialsFile.DefaultProfileName;
            return file.TryGetSection(profile.Name, isSsoSession: false, isServicesSection: false, out var properties, out _)
                ? properties.GetValueOrDefault("endpoint_url")
                : null;
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw CreateUnreadable(error);
        }
    }

    /// <summary>The credentials that the AWS SDK finds when it is told nothing.</summary>
    public virtual async Task<AWSCredentials> FindDefaultCredentialsAsync()
    {
        using var resolver = new DefaultAWSCredentialsIdentityResolver();
        return await resolver.ResolveIdentityAsync(clientConfig: null, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>What to say of a profile that is nowhere.</summary>
    public static string DescribeMissingProfile(string name) =>
        $"Profile: '{name}' is not in the shared AWS config and credentials files, or cannot be read there.";

    /// <summary>The AWS SDK's own message quotes the faulty line, which may hold a secret; this one tells its number only.</summary>
    internal static EcsValidationException CreateUnreadable(Exception error)
    {
        var colon = error.Message.IndexOf(':', StringComparison.Ordinal);
        var line = colon > 0 && error.Message.StartsWith("Line ", StringComparison.Ordinal)
            ? $" at line {error.Message.AsSpan(5, colon - 5)}"
            : "";
        return new EcsValidationException(
            $"Profile: the shared AWS config and credentials files cannot be read{line} ({error.GetType().Name}).");
    }

    protected virtual string? ReadVariable(string name) => Environment.GetEnvironmentVariable(name);

    private static bool IsUnreadable(Exception error) => error is IOException or InvalidDataException or UnauthorizedAccessException;

    private string GetSharedFilePath(string variable, string name) =>
        GetVariable(variable) ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", name);
}
