using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Tests.Credentials.Profiles;

public class SharedFileParserTests
{
    private const string FilePath = "/home/user/.aws/config";

    [Theory]
    [InlineData("[profile foo]\nname = value")]
    [InlineData("[profile foo]\r\nname = value\r\n")]
    [InlineData("[profile foo]\rname = value\r")]
    [InlineData("[profile foo]\nname=value")]
    [InlineData("[profile foo]\nname \t=  \tvalue \t")]
    [InlineData("[profile foo]\nNAME = value")]
    [InlineData("[profile \tfoo \t]\nname = value")]
    [InlineData("[profile\tfoo]\nname = value")]
    [InlineData("[   profile foo    ]\nname = value")]
    [InlineData("  [profile foo]\nname = value")]
    [InlineData("[profile \"foo\"]\nname = value")]
    [InlineData("[profile 'foo']\nname = value")]
    [InlineData("# Comment\n[profile foo] # Comment\nname = value # Comment with # sign")]
    [InlineData("; Comment\n[profile foo] ; Comment\nname = value ; Comment with ; sign")]
    [InlineData("# Comment\n[profile foo] ; Comment\nname = value\t# Comment with ; sign")]
    [InlineData(";\n[profile foo];\nname = value ;\n")]
    [InlineData("[profile foo]; Adjacent\nname = value")]
    [InlineData("[profile foo]# Adjacent\nname = value")]
    [InlineData("\t \n[profile foo]\n\t\n \nname = value\n\t \n[profile bar]\n \t")]
    [InlineData("[profile foo]\nname = other\nname = value")]
    [InlineData("[profile foo]\nname = other\n[profile bar]\nname = bar\n[profile foo]\nname = value")]
    [InlineData("[profile foo]\nname = value\n  # An indented comment\n  ; another")]
    [InlineData("[profile foo]\n  name = value\n  other = 1")]
    [InlineData("[profile foo]\n\tother = 1\n\tname = value")]
    [InlineData("[profile foo]\nname = value\n[profile in valid]\nname = 1\n[in valid 2]\nname = 2\n[profilefoo]\nname = 3")]
    [InlineData("[profile foo]\nname = value\n[sso-session foo]\nname = 1\n[services foo]\nname = 2\n[foo]\nname = 3")]
    [InlineData("stray = 1\n[profile foo]\nname = value")]
    [InlineData("[profile foo]\nname = value\n[profile bar\nname = 1")]
    [InlineData("[profile foo]\nname = value\n[profile bar] x\nname = 1")]
    [InlineData("[profile foo]\nname = value\ns3 =\n  name = nested\n  name")]
    public void Parse_Setting_IsFound(string text) => Assert.Equal("value", Find(text, "name"));

    [Theory]
    [InlineData("name = val=ue", "val=ue")]
    [InlineData("name = 😂", "😂")]
    [InlineData("name = value; Adjacent semicolons", "value; Adjacent semicolons")]
    [InlineData("name = value# Adjacent pound signs", "value# Adjacent pound signs")]
    [InlineData("name = value\n -continued", "value\n-continued")]
    [InlineData("name = value\n -continued\n -and-continued", "value\n-continued\n-and-continued")]
    [InlineData("name = value\n \t -continued \t ", "value\n-continued")]
    [InlineData("name = value\n -continued # Comment", "value\n-continued # Comment")]
    [InlineData("name = value\n -continued ; Comment", "value\n-continued ; Comment")]
    [InlineData("name = value1\n value2 = 12 \n value3\nname2 = value2", "value1\nvalue2 = 12\nvalue3")]
    [InlineData("name =\n nested = value", "\nnested = value")]
    [InlineData("  name = value\n    continued\n  other = 1", "value\ncontinued")]
    [InlineData("name = \"value\"", "\"value\"")]
    [InlineData("name =", "")]
    [InlineData("name = # Comment", "")]
    public void Parse_Value_IsKept(string line, string expected) => Assert.Equal(expected, Find($"[profile foo]\n{line}", "name"));

    [Theory]
    [InlineData("[profile foo]\nother = 1")]
    [InlineData("[profilefoo]\nname = value")]
    [InlineData("[profile in valid]\nname = value")]
    [InlineData("name = value\n[profile foo]")]
    [InlineData("[profile foo]\ns3 =\n  name = nested")]
    [InlineData("[profile foo]\ns3\n  name = nested")]
    [InlineData("[profile foo]\n# name = value")]
    [InlineData("")]
    public void Parse_SettingOfSomethingElse_IsNotFound(string text) => Assert.Null(Find(text, "name"));

    [Theory]
    [InlineData("[profile foo]\nname = value\nkey : value", 3)]
    [InlineData("[profile foo]\nname = value\n\n= x", 4)]
    [InlineData("[profile foo]\nname", 2)]
    [InlineData("[profile foo]\n -continued", 2)]
    [InlineData("[profile foo]\nname = value\n[profile foo]\n -continued", 4)]
    [InlineData("\n[profile foo\nname = value", 2)]
    [InlineData("[profile foo] x", 1)]
    [InlineData("[profile foo # Comment", 1)]
    public void Parse_MalformedLine_IsAProblemOfItsSection(string text, int line)
    {
        var problem = Assert.Single(Section(text)!.Problems);

        Assert.StartsWith($"{FilePath}, line {line}: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("name = value\n", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_MalformedLine_ShowsNothingOfIt() => Assert.DoesNotContain(
        "hunter2", Assert.Single(Section("[profile foo]\naws_secret_access_key hunter2")!.Problems), StringComparison.Ordinal);

    [Fact]
    public void Parse_MalformedLineOfAnotherSection_IsNoProblem() => Assert.Empty(
        Section("x\n[profile foo]\nname = value\n[profile bar]\n= x\n[profile baz\ny\n[plugins]\nz")!.Problems);

    [Fact]
    public void Parse_LineInNoSection_IsRemembered() =>
        Assert.Equal(2, SharedFileParser.Parse(FilePath, "# Comment\nname = value\nother = 1\n[default]").StrayLine);

    [Theory]
    [InlineData(" endpoint_url = http://localhost:1")]
    [InlineData("\tENDPOINT_URL=http://localhost:1")]
    [InlineData("  region = x\n  endpoint_url = http://localhost:1 # Comment")]
    [InlineData("  endpoint_url = http://localhost:2\n\n  # Comment\n  endpoint_url = http://localhost:1")]
    public void FindNested_Block_ReturnsItsSetting(string block)
    {
        var problems = new List<string>();
        var setting = Section($"[profile foo]\necs =\n{block}\ns3 =\n  endpoint_url = http://localhost:3")!.Find("ecs")!;

        Assert.Equal("http://localhost:1", setting.FindNested("endpoint_url", problems)?.Value);
        Assert.Empty(problems);
    }

    [Fact]
    public void FindNested_MalformedLine_IsAProblemWithItsLine()
    {
        var problems = new List<string>();

        Assert.Null(Section("[profile foo]\necs =\n  endpoint_url\n")!.Find("ecs")!.FindNested("endpoint_url", problems));
        Assert.StartsWith($"{FilePath}, line 3: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static SharedFileSection? Section(string text) => SharedFileParser.Parse(FilePath, text).Find("profile", "foo");

    private static string? Find(string text, string name) => Section(text)?.Find(name)?.Value;
}
