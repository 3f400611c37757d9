using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

/// <summary>Which credentials a profile describes. The AWS SDK's objects show what they would be fetched with.</summary>
public class ProfileCredentialsFactoryTests
{
    private const string Region = "eu-central-1";
    private const string Role = "arn:aws:iam::123456789012:role/r";

    private readonly FakeEnvironment _environment = new();

    [Theory]
    [InlineData("")]
    [InlineData("mfa_serial = arn:aws:iam::1:mfa/x")]
    [InlineData("external_id = x")]
    [InlineData("role_session_name = x")]
    [InlineData("source_profile = nobody")]
    [InlineData("credential_source = nothing")]
    [InlineData("duration_seconds = x")]
    [InlineData("sso_session = nobody")]
    [InlineData("sso_start_url = https://example.com\nsso_region = eu-west-1")]
    [InlineData("credential_process = echo")]
    [InlineData("login_session = x")]
    [InlineData("aws_session_token =")]
    [InlineData("role_arn =")]
    [InlineData("retry_mode = legacy\nmax_attempts = 0\ns3_use_arn_region = yes\nendpoint_discovery_enabled = auto")]
    [InlineData("ec2_metadata_service_endpoint = x\nrequest_min_compression_size_bytes = -1\ntoolkit_artifact_guid = x")]
    [InlineData("cli_pager =\ns3 =\n  addressing_style\n  = x")]
    public void Create_KeysBesideOtherSettings_AreStillTheKeys(string others)
    {
        var credentials = Create($"aws_access_key_id = AKID\naws_secret_access_key = secret\n{others}");

        Assert.Equal("AKID", Assert.IsType<BasicAWSCredentials>(credentials).GetCredentials().AccessKey);
    }

    [Fact]
    public void Create_KeysAndToken_IsASession()
    {
        var credentials = Create("AWS_ACCESS_KEY_ID = AKID\nAws_Secret_Access_Key = secret\naws_session_token = token");

        Assert.Equal("token", Assert.IsType<SessionAWSCredentials>(credentials).GetCredentials().Token);
    }

    [Fact]
    public void Create_KeysInBothFiles_AreThoseOfTheCredentialsFile()
    {
        _environment.CredentialsFile = "[p]\naws_access_key_id = AKID2\naws_secret_access_key = secret2";

        var keys = Create("aws_access_key_id = AKID1\naws_secret_access_key = secret1")!.GetCredentials();

        Assert.Equal(("AKID2", "secret2"), (keys.AccessKey, keys.SecretKey));
    }

    [Theory]
    [InlineData("aws_access_key_id = AKID", "aws_access_key_id (config, line 2)", "aws_secret_access_key")]
    [InlineData("aws_access_key_id = AKID\naws_secret_access_key =", "aws_access_key_id (config, line 2)", "aws_secret_access_key")]
    [InlineData("aws_secret_access_key = secret", "aws_secret_access_key (config, line 2)", "aws_access_key_id")]
    [InlineData("\naws_session_token = token", "aws_session_token (config, line 3)", "aws_access_key_id")]
    [InlineData("web_identity_token_file = /token", "web_identity_token_file (config, line 2)", "role_arn")]
    [InlineData("role_arn = arn", "role_arn (config, line 2)", "source_profile")]
    [InlineData("sso_role_name = r\nsso_region = eu-west-1\nsso_start_url = u", "sso_role_name (config, line 2)", "sso_account_id")]
    [InlineData("sso_account_id = 1\nsso_region = eu-west-1\nsso_start_url = u", "sso_account_id (config, line 2)", "sso_role_name")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\nsso_start_url = u", "sso_account_id (config, line 2)", "sso_region")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\nsso_region = eu-west-1", "sso_account_id (config, line 2)", "sso_start_url")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\nsso_session = s\n[sso-session s]\nsso_region = eu-west-1", "sso_session (config, line 4)", "sso_start_url")]
    [InlineData("sso_session = s\n[sso-session s]\nsso_region = eu-west-1\nsso_start_url = u", "sso_session (config, line 2)", "sso_account_id with sso_role_name")]
    [InlineData("sso_account_id =\nsso_role_name =\nsso_session = s\n[sso-session s]", "sso_session (config, line 4)", "sso_account_id with sso_role_name")]
    [InlineData("sso_region = eu-west-1\nsso_start_url = u", "sso_start_url (config, line 3)", "sso_account_id with sso_role_name")]
    [InlineData("sso_region = eu-west-1", "sso_region (config, line 2)", "sso_account_id with sso_role_name")]
    [InlineData("credential_source = Environment", "credential_source (config, line 2)", "role_arn")]
    [InlineData("region = eu-west-1\nsource_profile = k\n[profile k]\naws_access_key_id = AKID\naws_secret_access_key = s", "source_profile (config, line 3)", "role_arn")]
    [InlineData("role_arn =\nsource_profile = nobody", "source_profile (config, line 3)", "role_arn")]
    [InlineData("role_arn =\nweb_identity_token_file = /token", "web_identity_token_file (config, line 3)", "role_arn")]
    public void Create_IncompleteSettings_NamesBoth(string settings, string present, string missing)
    {
        var problem = Fail(settings);

        Assert.StartsWith($"Profile 'p', {present}: ", problem, StringComparison.Ordinal);
        Assert.Contains(missing, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("AKID", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"role_arn = {Role}\nsource_profile = nobody", "Profile 'p', source_profile (config, line 3): the profile 'nobody' is neither in")]
    [InlineData($"role_arn = {Role}\nsource_profile = e\n[profile e]\nregion = x", "Profile 'p', source_profile (config, line 3): the profile 'e' has no credentials.")]
    [InlineData($"role_arn = {Role}\nsource_profile = p", "Profile 'p', source_profile (config, line 3): the profile 'p' has no credentials.")]
    [InlineData($"role_arn = {Role}\nsource_profile = e\n[profile e]\naws_access_key_id = x", "Profile 'e', aws_access_key_id (config, line 5): ")]
    [InlineData($"role_arn = {Role}\nsource_profile = e\n[profile e]\n= x", "config, line 5: ")]
    [InlineData($"role_arn = {Role}\nsource_profile = q\n[profile q]\nrole_arn = x\nsource_profile = p", "Profile 'q', source_profile (config, line 6): the roles form a loop")]
    [InlineData($"role_arn = {Role}\nsource_profile = q\naws_access_key_id = x\naws_secret_access_key = x\n[profile q]\nrole_arn = x\nsource_profile = p", "Profile 'q', source_profile (config, line 8): the roles form a loop")]
    [InlineData($"role_arn = {Role}\nsource_profile = e\ncredential_source = Environment", "Profile 'p', credential_source (config, line 4): source_profile is set, too")]
    [InlineData($"role_arn = {Role}\ncredential_source = Moon", "Profile 'p', credential_source (config, line 3): must be 'Environment', 'EcsContainer' or 'Ec2InstanceMetadata'.")]
    [InlineData($"role_arn = {Role}\ncredential_source = Environment", "Profile 'p', credential_source (config, line 3): is 'Environment', but")]
    [InlineData($"role_arn = {Role}\ncredential_source = EcsContainer", "Profile 'p', credential_source (config, line 3): is 'EcsContainer', but")]
    [InlineData($"role_arn = {Role}\nsource_profile = k\nmfa_serial = m\n[profile k]\naws_access_key_id = x\naws_secret_access_key = x", "Profile 'p', mfa_serial (config, line 4): ")]
    [InlineData($"role_arn = {Role}\nsource_profile = k\nduration_seconds = 60\n[profile k]\naws_access_key_id = x\naws_secret_access_key = x", "Profile 'p', duration_seconds (config, line 4): must be a whole number of 900 to 43200 seconds.")]
    [InlineData($"role_arn = {Role}\nsource_profile = k\nrole_session_name = a b\n[profile k]\naws_access_key_id = x\naws_secret_access_key = x", "Profile 'p', role_session_name (config, line 4): must have 2 to 64 letters")]
    [InlineData($"role_arn = {Role}\nweb_identity_token_file = /token\nrole_session_name = x", "Profile 'p', role_session_name (config, line 4): must have 2 to 64 letters")]
    [InlineData($"role_arn = {Role}\nweb_identity_token_file = token", "Profile 'p', web_identity_token_file (config, line 3): must be an absolute path.")]
    [InlineData($"role_arn = {Role}\nsource_profile = e\n[profile e]\nsso_session = nobody", "Profile 'e', sso_session (config, line 5): the shared AWS config file has no section")]
    [InlineData("sso_session = nobody", "Profile 'p', sso_session (config, line 2): the shared AWS config file has no section '[sso-session nobody]'.")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\nsso_session = nobody", "Profile 'p', sso_session (config, line 4): the shared AWS config file has no section '[sso-session nobody]'.")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\nsso_session = s\n[sso-session s]\nx", "config, line 6: ")]
    [InlineData("sso_account_id = 1\nsso_role_name = r\nsso_session = s\n[sso-session s]\nsso_start_url = u\nsso_region = \"eu-west-1\"", "SSO session 's', sso_region (config, line 7): ")]
    [InlineData("aws_access_key_id = x\naws_secret_access_key = x\n  y", "Profile 'p', aws_secret_access_key (config, line 3): must be on one line")]
    [InlineData("aws_access_key_id = x\naws_secret_access_key = \uFFFD", "Profile 'p', aws_secret_access_key (config, line 3): contains bytes that are not UTF-8.")]
    [InlineData("aws_access_key_id = x\naws_secret_access_key hunter2", "config, line 3: ")]
    public void Create_InvalidSettings_NamesFileAndLine(string settings, string expected) => Assert.StartsWith(expected, Fail(settings), StringComparison.Ordinal);

    [Fact]
    public void Create_Role_AssumesItWithItsSource()
    {
        var role = Assert.IsType<RegionalRoleCredentials>(Create(
            $"role_arn = {Role}\nsource_profile = k\nexternal_id = e\nrole_session_name = name\nduration_seconds = 900\n"
            + "aws_access_key_id = BUG\naws_secret_access_key = BUG\n[profile k]\naws_access_key_id = AKID\naws_secret_access_key = secret"));

        Assert.Equal((Role, "name", "e", 900), (role.RoleArn, role.RoleSessionName, role.Options.ExternalId, role.Options.DurationSeconds));
        Assert.Equal("AKID", role.SourceCredentials.GetCredentials().AccessKey);
    }

    [Fact]
    public void Create_RoleWithItsOwnKeys_AssumesItWithThem()
    {
        var role = Assert.IsType<RegionalRoleCredentials>(Create(
            $"role_arn = {Role}\nsource_profile = p\naws_access_key_id = AKID\naws_secret_access_key = secret"));

        Assert.Equal("AKID", role.SourceCredentials.GetCredentials().AccessKey);
    }

    [Fact]
    public void Create_ChainOfRoles_AssumesOneAfterTheOther()
    {
        var last = Assert.IsType<RegionalRoleCredentials>(Create(
            "role_arn = a\nsource_profile = b\n[profile b]\nrole_arn = b\nsource_profile = c\n"
            + "[profile c]\naws_access_key_id = AKID\naws_secret_access_key = secret"));
        var first = Assert.IsType<RegionalRoleCredentials>(last.SourceCredentials);

        Assert.Equal(("a", "b"), (last.RoleArn, first.RoleArn));
        Assert.Equal((Region, Region), (last.Region, first.Region));
        Assert.Equal("AKID", first.SourceCredentials.GetCredentials().AccessKey);
    }

    [Fact]
    public void Create_SourceWithKeysAndARole_IsUsedWithItsKeys()
    {
        var role = Assert.IsType<RegionalRoleCredentials>(Create(
            "role_arn = a\nsource_profile = b\n[profile b]\nrole_arn = b\nsource_profile = c\naws_access_key_id = AKID\naws_secret_access_key = secret\n"
            + "[profile c]\naws_access_key_id = BUG\naws_secret_access_key = BUG"));

        Assert.Equal("AKID", role.SourceCredentials.GetCredentials().AccessKey);
    }

    [Fact]
    public void Create_EndlessChainOfRoles_Throws()
    {
        var profiles = string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"[profile r{i}]\nrole_arn = x\nsource_profile = r{i + 1}"));

        Assert.Contains("a chain of more than 32", Fail($"role_arn = x\nsource_profile = r0\n{profiles}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_RoleOfTheEnvironment_AssumesItWithTheVariables()
    {
        _environment.Variables["AWS_ACCESS_KEY_ID"] = "AKID";
        _environment.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";

        var role = Assert.IsType<RegionalRoleCredentials>(Create($"role_arn = {Role}\ncredential_source = environment\nexternal_id = e"));

        Assert.Equal("e", role.Options.ExternalId);
        Assert.Equal("AKID", role.SourceCredentials.GetCredentials().AccessKey);
    }

    [Fact]
    public void Create_WebIdentity_AssumesItsRole()
    {
        _environment.Variables["HOME"] = "/home/user";

        var identity = Assert.IsType<RegionalWebIdentityCredentials>(
            Create($"role_arn = {Role}\nweb_identity_token_file = ~/token\nrole_session_name = name\nsource_profile = nobody"));

        Assert.Equal((Role, "/home/user/token", "name"), (identity.RoleArn, identity.WebIdentityTokenFile, identity.RoleSessionName));
        Assert.Equal(Region, identity.Region);
    }

    [Fact]
    public void Create_Process_RunsIt() =>
        Assert.IsType<ProcessAWSCredentials>(Create("credential_process = echo '{\"Version\": 1}'"));

    [Theory]
    [InlineData("source_profile = nobody")]
    [InlineData("credential_source = Environment")]
    [InlineData("sso_session = nobody")]
    [InlineData("sso_start_url = https://example.com\nsso_region = eu-west-1")]
    public void Create_ProcessBesideIncompleteSettings_IsStillTheProcess(string others) =>
        Assert.IsType<ProcessAWSCredentials>(Create($"{others}\ncredential_process = echo"));

    [Theory]
    [InlineData("")]
    [InlineData("region = eu-west-1\noutput = json")]
    [InlineData("aws_access_key_id =\naws_secret_access_key =")]
    [InlineData("role_arn =\nsource_profile =\ncredential_source =")]
    [InlineData("sso_account_id =\nsso_role_name =\nsso_session =")]
    [InlineData("mfa_serial = arn:aws:iam::1:mfa/x")]
    [InlineData("role_arn =\nexternal_id = x\nrole_session_name = x\nduration_seconds = 900")]
    public void Create_NoCredentials_ReturnsNull(string settings) => Assert.Null(Create(settings));

    private AWSCredentials? Create(string settings)
    {
        _environment.ConfigFile = $"[profile p]\n{settings}";
        var files = _environment.ReadSharedFiles(new EcsClientOptions());
        return new ProfileCredentialsFactory(files, _environment, Region).Create(files.FindProfile("p")!);
    }

    private string Fail(string settings) => Assert.Throws<EcsValidationException>(() => Create(settings)).Problems[0];
}
