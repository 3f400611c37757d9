using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Creates the credentials that a profile describes, and never others: what is incomplete or contradicts itself throws. A profile can
/// have settings of several kinds; the first of these counts, as in the AWS CLI: a role, a web identity, SSO, keys, a login, a process.
/// </summary>
/// <param name="files">The shared AWS files.</param>
/// <param name="environment">The surroundings of the process.</param>
/// <param name="region">The region in which roles are assumed.</param>
internal sealed class ProfileCredentialsFactory(SharedFiles files, AwsEnvironment environment, string region)
{
    /// <summary>More roles than anyone assumes one after the other.</summary>
    private const int MaxRoles = 32;

    /// <summary>Settings that say where credentials come from, but not alone, and what each of them lacks without the others.</summary>
    private static readonly (string Present, string Missing)[] _halves =
    [
        ("source_profile", "role_arn"),
        ("credential_source", "role_arn"),
        ("sso_session", "sso_account_id with sso_role_name"),
        ("sso_start_url", "sso_account_id with sso_role_name"),
        ("sso_region", "sso_account_id with sso_role_name"),
    ];

    private readonly HashSet<string> _roleProfiles = [];

    /// <summary>Creates the credentials of a profile; null if it has no setting that says where they come from.</summary>
    /// <exception cref="EcsValidationException">The settings are incomplete or invalid; the message names file and line.</exception>
    public AWSCredentials? Create(SharedProfile profile)
    {
        var settings = new ProfileSettingReader(profile);
        var credentials = CreateRole(settings) ?? CreateSso(settings) ?? CreateKeys(settings)
            ?? (AWSCredentials?)CreateLogin(settings) ?? CreateProcess(settings);
        if (credentials is null)
        {
            RejectHalves(settings);
        }

        return credentials;
    }

    /// <summary>Gets the credentials of the instance. The AWS SDK has them, with their renewal, only as what a role is assumed with.</summary>
    public static AWSCredentials GetInstanceCredentials()
    {
        var role = new CredentialProfileOptions { RoleArn = "arn:aws:iam::123456789012:role/unused", CredentialSource = "Ec2InstanceMetadata" };
        return ((AssumeRoleAWSCredentials)AWSCredentialsFactory.GetAWSCredentials(role, profileSource: null)).SourceCredentials;
    }

    /// <summary>Throws if a profile without credentials has a part of some, so that no other identity takes their place.</summary>
    private void RejectHalves(ProfileSettingReader settings)
    {
        foreach (var (name, missing) in _halves)
        {
            if (settings.Find(name) is not { } present)
            {
                continue;
            }

            if (name == "sso_session")
            {
                _ = settings.CreateSsoSessionReader(present, files); // Throws if the section is missing, which says more.
            }

            throw settings.CreateIncomplete(present, missing);
        }
    }

    private AWSCredentials? CreateRole(ProfileSettingReader settings)
    {
        var role = settings.Find("role_arn");
        if (settings.Find("web_identity_token_file") is { } tokenFile)
        {
            return CreateWebIdentity(settings, tokenFile, role ?? throw settings.CreateIncomplete(tokenFile, "role_arn"));
        }

        if (role is null)
        {
            return null;
        }

        var sourceProfile = settings.Find("source_profile");
        var credentialSource = settings.Find("credential_source");
        var source = (sourceProfile, credentialSource) switch
        {
            ({ }, { }) => throw new EcsValidationException($"{credentialSource.Setting}: source_profile is set, too; leave one of them out."),
            ({ } profile, null) => CreateSource(settings, profile),
            (null, { } named) => CreateSource(named),
            _ => throw settings.CreateIncomplete(role, "source_profile, credential_source or web_identity_token_file"),
        };
        if (settings.Find("mfa_serial") is { } device)
        {
            throw new EcsValidationException(
                $"{device.Setting}: the role needs a code of this device, which nobody can be asked for here. Set Credentials in the options "
                + "to an AssumeRoleAWSCredentials whose options have an MfaTokenCodeCallback, or use the keys of a session.");
        }

        var options = new AssumeRoleAWSCredentialsOptions
        {
            ExternalId = settings.Find("external_id")?.Text,
            DurationSeconds = GetDuration(settings),
        };
        return new RegionalRoleCredentials(source, role.Text, GetSessionName(settings), options, region);
    }

    private RegionalWebIdentityCredentials CreateWebIdentity(ProfileSettingReader settings, SettingValue tokenFile, SettingValue role)
    {
        var path = environment.ExpandHome(tokenFile.Text);
        if (!Path.IsPathFullyQualified(path))
        {
            throw new EcsValidationException($"{tokenFile.Setting}: must be an absolute path.");
        }

        var options = new AssumeRoleWithWebIdentityCredentialsOptions { DurationSeconds = GetDuration(settings) };
        return new RegionalWebIdentityCredentials(path, role.Text, GetSessionName(settings), options, region);
    }

    /// <summary>Creates the credentials to assume a role with. A profile that others build on counts for its keys first.</summary>
    private AWSCredentials CreateSource(ProfileSettingReader settings, SettingValue sourceProfile)
    {
        var name = sourceProfile.Text;
        var source = files.FindProfile(name)
            ?? throw new EcsValidationException(files.DescribeMissing(sourceProfile.Setting, name));
        var isOwn = name == settings.ProfileName;
        if (!_roleProfiles.Add(settings.ProfileName) || (!isOwn && _roleProfiles.Contains(name)) || _roleProfiles.Count > MaxRoles)
        {
            throw new EcsValidationException($"{sourceProfile.Setting}: the roles form a loop, or a chain of more than {MaxRoles}.");
        }

        return CreateKeys(new ProfileSettingReader(source))
            ?? (isOwn ? null : Create(source))
            ?? throw new EcsValidationException($"{sourceProfile.Setting}: the profile '{name}' has no credentials.");
    }

    private AWSCredentials CreateSource(SettingValue credentialSource)
    {
        var source = credentialSource.Text.ToUpperInvariant() switch
        {
            "ENVIRONMENT" => environment.FindVariableCredentials()?.Credentials,
            "ECSCONTAINER" => environment.FindContainerCredentials()?.Credentials,
            "EC2INSTANCEMETADATA" => GetInstanceCredentials(),
            _ => throw new EcsValidationException($"{credentialSource.Setting}: must be 'Environment', 'EcsContainer' or 'Ec2InstanceMetadata'."),
        };
        return source ?? throw new EcsValidationException(
            $"{credentialSource.Setting}: is '{credentialSource.Text}', but the variables that this needs are not set.");
    }

    private SSOAWSCredentials? CreateSso(ProfileSettingReader settings)
    {
        var account = settings.Find("sso_account_id");
        var role = settings.Find("sso_role_name");
        if ((account ?? role) is not { } present)
        {
            return null;
        }

        var session = settings.Find("sso_session");
        var login = session is null ? settings : settings.CreateSsoSessionReader(session, files);
        var region = login.Find("sso_region") ?? throw login.CreateIncomplete(session ?? present, "sso_region");
        var startUrl = login.Find("sso_start_url") ?? throw login.CreateIncomplete(session ?? present, "sso_start_url");
        var problems = new List<string>();
        SettingsValidator.ValidateRegion(region.Setting, region.Text, problems);
        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }

        return new SSOAWSCredentials(
            (account ?? throw settings.CreateIncomplete(present, "sso_account_id")).Text,
            region.Text,
            (role ?? throw settings.CreateIncomplete(present, "sso_role_name")).Text,
            startUrl.Text,
            new SSOAWSCredentialsOptions
            {
                SessionName = session?.Text,
                Scopes = login.Find("sso_registration_scopes")?.Text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            });
    }

    private static AWSCredentials? CreateKeys(ProfileSettingReader settings)
    {
        var accessKey = settings.Find("aws_access_key_id");
        var secretKey = settings.Find("aws_secret_access_key");
        var token = settings.Find("aws_session_token");
        if ((accessKey ?? secretKey ?? token) is not { } present)
        {
            return null;
        }

        var id = (accessKey ?? throw settings.CreateIncomplete(present, "aws_access_key_id")).Text;
        var secret = (secretKey ?? throw settings.CreateIncomplete(present, "aws_secret_access_key")).Text;
        return token is null ? new BasicAWSCredentials(id, secret) : new SessionAWSCredentials(id, secret, token.Text);
    }

    private LoginAWSCredentials? CreateLogin(ProfileSettingReader settings) => settings.Find("login_session") is not { } session
        ? null
        : new LoginAWSCredentials(new LoginAWSCredentialsOptions
        {
            LoginSession = session.Text,
            Region = settings.Find("region")?.Text ?? region,
            ProfileName = settings.ProfileName,
        });

    private static ProcessAWSCredentials? CreateProcess(ProfileSettingReader settings) =>
        settings.Find("credential_process") is { } process ? new ProcessAWSCredentials(process.Text) : null;

    private static string GetSessionName(ProfileSettingReader settings) =>
        settings.Find("role_session_name") is not { } name ? $"ecs-service-connect-client-{Environment.ProcessId}"
        : SettingsValidator.IsRoleSessionName(name.Text) ? name.Text
        : throw new EcsValidationException($"{name.Setting}: {SettingsValidator.RoleSessionNameRule}.");

    private static int? GetDuration(ProfileSettingReader settings) => settings.Find("duration_seconds") is not { } duration ? null
        : int.TryParse(duration.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 900 and <= 43200 ? seconds
        : throw new EcsValidationException($"{duration.Setting}: must be a whole number of 900 to 43200 seconds.");
}
