using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal.Util;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>The surroundings of the process with the shared AWS files and the AWS SDK's chain of credentials.</summary>
internal class CredentialChainEnvironment : AwsEnvironment
{
    public override CredentialProfile? FindProfile(string name)
    {
        // Loading the store is slow; do without where there is nothing to load. (On Windows there is a third place.)
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
    /// Finds the URL in the <c>services</c> section that the profile names, else the profile's own for every service.
    /// </summary>
    public override string? FindEndpointUrl(CredentialProfile profile)
    {
        // The AWS SDK does not show the section, and ignores the profile's own URL where a section is named.
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

    public override AWSCredentials? CreateCredentials(CredentialProfile profile) => profile.GetAWSCredentials(profile.CredentialProfileStore);

    public override async Task<AWSCredentials> FindDefaultCredentialsAsync()
    {
        using var resolver = new DefaultAWSCredentialsIdentityResolver();
        return await resolver.ResolveIdentityAsync(clientConfig: null, CancellationToken.None).ConfigureAwait(false);
    }

    public override string DescribeMissingProfile(string name) =>
        $"Profile: '{name}' is not in the shared AWS config and credentials files, or cannot be read there.";

    /// <summary>Creates the exception for files that are malformed. The AWS SDK's message quotes the line, which may hold a secret.</summary>
    internal static EcsValidationException CreateUnreadable(Exception error)
    {
        var colon = error.Message.IndexOf(':', StringComparison.Ordinal);
        var line = colon > 0 && error.Message.StartsWith("Line ", StringComparison.Ordinal)
            ? $" at line {error.Message.AsSpan(5, colon - 5)}"
            : "";
        return new EcsValidationException(
            $"Profile: the shared AWS config and credentials files cannot be read{line} ({error.GetType().Name}).");
    }

    private static bool IsUnreadable(Exception error) => error is IOException or InvalidDataException or UnauthorizedAccessException;

    private string GetSharedFilePath(string variable, string name) =>
        GetVariable(variable) ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".aws", name);
}
