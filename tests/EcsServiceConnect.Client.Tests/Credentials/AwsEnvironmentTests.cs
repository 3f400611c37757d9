using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Tests.Credentials;

/// <summary>The surroundings without the credential chain.</summary>
public sealed class AwsEnvironmentTests : IDisposable
{
    private const string Region = "eu-west-1";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("ecs-client-tests-");
    private readonly Dictionary<string, string?> _variables = [];

    public AwsEnvironmentTests() => _variables["HOME"] = _home.FullName;

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" x ", "x")]
    public void GetVariable_Blank_ReturnsNull(string? value, string? expected)
    {
        _variables["V"] = value;

        Assert.Equal(expected, Create().GetVariable("V"));
    }

    [Fact]
    public void GetProfileName_OptionAndVariable_NameTheProfile()
    {
        Assert.Equal(("default", null), Create().GetProfileName(new EcsClientOptions()));

        _variables["AWS_DEFAULT_PROFILE"] = "o";
        Assert.Equal(("o", "AWS_DEFAULT_PROFILE"), Create().GetProfileName(new EcsClientOptions()));

        _variables["AWS_PROFILE"] = "p";
        Assert.Equal(("p", "AWS_PROFILE"), Create().GetProfileName(new EcsClientOptions()));
        Assert.Equal(("q", "Profile"), Create().GetProfileName(new EcsClientOptions { Profile = "q" }));
    }

    [Theory]
    [InlineData("~", "")]
    [InlineData("~/x/y", "/x/y")]
    public void ExpandHome_Tilde_IsTheHomeDirectory(string path, string below) => Assert.Equal(_home.FullName + below, Create().ExpandHome(path));

    [Theory]
    [InlineData("/x/~")]
    [InlineData("~user/x")]
    [InlineData("x")]
    public void ExpandHome_OtherPath_IsKept(string path) => Assert.Equal(path, Create().ExpandHome(path));

    [Fact]
    public void AssumeRole_WithoutTheCredentialChain_Throws()
    {
        var source = CredentialsSource.ForOptions(new Amazon.Runtime.BasicAWSCredentials("id", "secret"));

        var error = Assert.Throws<EcsValidationException>(() => Create().AssumeRole(source, new AssumedRole { Arn = "arn:role" }, Region));

        Assert.StartsWith("SessionRoleArn: 'arn:role'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".aws/config", null, null)]
    [InlineData("other/file", "AWS_CONFIG_FILE", "~/other/file")]
    [InlineData("other/file", "AWS_CONFIG_FILE", "/other/file")]
    public void ReadSharedFiles_ConfigFile_IsFound(string file, string? variable, string? path)
    {
        Write(file, "[profile p]\nregion = eu-west-1");
        Set(variable, path);

        Assert.Equal("eu-west-1", Create().ReadSharedFiles(new EcsClientOptions()).FindProfile("p")?.Find("region")?.Value);
    }

    [Theory]
    [InlineData(".aws/credentials", null, null)]
    [InlineData("other", "AWS_SHARED_CREDENTIALS_FILE", "~/other")]
    [InlineData("other", "AWS_SHARED_CREDENTIALS_FILE", "/other")]
    public void ReadSharedFiles_CredentialsFile_IsFound(string file, string? variable, string? path)
    {
        Write(file, "[p]\nregion = eu-west-1");
        Set(variable, path);

        Assert.Equal("eu-west-1", Create().ReadSharedFiles(new EcsClientOptions()).FindProfile("p")?.Find("region")?.Value);
    }

    [Theory]
    [InlineData("a/config", "~/a/config", null)]
    [InlineData("a/config", null, "~/a/credentials")]
    [InlineData("b/config", "~/b/config", "~/a/credentials")]
    public void ReadSharedFiles_FilesOfTheOptions_WinOverTheVariables(string file, string? configFile, string? credentialsFile)
    {
        Write("a/credentials", "");
        Write(file, "[profile p]\nregion = eu-west-1");
        Set("AWS_SHARED_CREDENTIALS_FILE", "/nowhere");
        if (configFile is not null)
        {
            Set("AWS_CONFIG_FILE", "/nowhere");
        }

        var files = Create().ReadSharedFiles(new EcsClientOptions { SharedConfigFile = configFile, SharedCredentialsFile = credentialsFile });

        Assert.Equal("eu-west-1", files.FindProfile("p")?.Find("region")?.Value);
    }

    [Fact]
    public void ReadSharedFiles_FileOfTheOptionsThatDoesNotExist_IsNamed()
    {
        var error = Assert.Throws<EcsValidationException>(() => Create().ReadSharedFiles(new EcsClientOptions { SharedConfigFile = "~/nowhere" }));

        Assert.Equal($"SharedConfigFile: '{_home.FullName}/nowhere' does not exist.", error.Message);
    }

    [Fact]
    public void ReadSharedFiles_NoFiles_HaveNoProfiles() => Assert.Null(Create().ReadSharedFiles(new EcsClientOptions()).FindProfile("default"));

    [Theory]
    [InlineData("AWS_CONFIG_FILE")]
    [InlineData("AWS_SHARED_CREDENTIALS_FILE")]
    public void ReadSharedFiles_DirectoryInThePlaceOfAFile_NamesTheVariable(string variable)
    {
        _variables[variable] = "~";

        var error = Assert.Throws<EcsValidationException>(() => Create().ReadSharedFiles(new EcsClientOptions()));
        Assert.Equal($"{variable}: '{_home.FullName}' is a directory; it must be a file.", error.Message);
    }

    [Fact]
    public void FindProfileCredentials_WithoutCredentialChain_NamesTheSwitch()
    {
        var error = Assert.Throws<EcsValidationException>(() => Create().FindProfileCredentials(new EcsClientOptions { Profile = "p" }, Region));

        Assert.Contains("EcsServiceConnect.Client.EnableCredentialChain", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_SECRET_KEY", "AWS_ACCESS_KEY_ID")]
    public async Task FindDefaultCredentialsAsync_OneKeyOfTwo_NamesTheOther(string present, string missing)
    {
        _variables[present] = "x";
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:1/";

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => Create().FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.StartsWith($"{missing}: is missing", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task FindDefaultCredentialsAsync_OnlyTheToken_NamesTheKeys(string? keys)
    {
        _variables["AWS_SESSION_TOKEN"] = "hunter2";
        _variables["AWS_ACCESS_KEY_ID"] = keys;
        _variables["AWS_SECRET_ACCESS_KEY"] = keys;
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:1/";

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => Create().FindDefaultCredentialsAsync(new EcsClientOptions(), Region));
        Assert.Equal(
            "AWS_SESSION_TOKEN: is set, but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not; set all three or none.", error.Message);
    }

    [Theory]
    [InlineData("not a uri")]
    [InlineData("/path")]
    [InlineData("file:///path")]
    public void FindContainerCredentials_InvalidUrl_NamesTheVariable(string url)
    {
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = url;

        var error = Assert.Throws<EcsValidationException>(() => Create().FindContainerCredentials());
        Assert.StartsWith("AWS_CONTAINER_CREDENTIALS_FULL_URI: must be an absolute URL", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.0.0.5/credentials")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://example.com/")]
    public void FindContainerCredentials_PlainHttpElsewhere_NamesTheVariable(string url)
    {
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = url;

        var error = Assert.Throws<EcsValidationException>(() => Create().FindContainerCredentials());
        Assert.StartsWith("AWS_CONTAINER_CREDENTIALS_FULL_URI: is plain http to", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN", "hunter2\n", "ends in a line break")]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN", "hunter2\r\nX-Injected: yes", "contains a line break")]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "hunter2\n", "ends in a line break")]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", null, "does not exist.")]
    public void FindContainerCredentials_TokenThatCannotBeSent_NamesTheVariable(string variable, string? token, string expected)
    {
        var file = Path.Combine(_home.FullName, "token");
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:1/";
        _variables[variable] = variable.EndsWith("FILE", StringComparison.Ordinal) ? file : token;
        if (token is not null)
        {
            File.WriteAllText(file, token);
        }

        var error = Assert.Throws<EcsValidationException>(() => Create().FindContainerCredentials());
        Assert.StartsWith($"{variable}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindDefaultCredentialsAsync_NoneWithoutCredentialChain_NamesTheSwitch()
    {
        var error = await Assert.ThrowsAsync<EcsValidationException>(() => Create().FindDefaultCredentialsAsync(new EcsClientOptions(), Region));

        Assert.StartsWith("Credentials: none were found", error.Message, StringComparison.Ordinal);
        Assert.Contains("EcsServiceConnect.Client.EnableCredentialChain", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Delete(recursive: true);

    private VariablesOnly Create() => new(_variables);

    private void Set(string? variable, string? path)
    {
        if (variable is not null)
        {
            _variables[variable] = path!.StartsWith('/') ? _home.FullName + path : path;
        }
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_home.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class VariablesOnly(Dictionary<string, string?> variables) : AwsEnvironment
    {
        protected override string? ReadVariable(string name) => variables.GetValueOrDefault(name);
    }
}
