using System.Text;
using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Tests.Credentials.Profiles;

public sealed class SharedFileReaderTests : IDisposable
{
    private const string Text = "[default]\nregion = eu-west-1\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-client-tests-");

    public static TheoryData<string> Encodings { get; } = ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Read_FileWithByteOrderMark_IsRead(string encoding)
    {
        var path = GetPath();
        File.WriteAllText(path, Text, Encoding.GetEncoding(encoding));

        Assert.Equal("eu-west-1", Read(path).Find("", "default")?.Find("region")?.Value);
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_HarmOnlyTheirOwnSetting()
    {
        var path = GetPath();
        File.WriteAllBytes(path, [.. "[default]\nother = "u8, 0xFF, 0xC3, 0x28, .. "\nregion = eu-west-1\nwrong = x"u8, 0x80]);

        var problems = new List<string>();
        var section = Read(path).Find("", "default")!;

        Assert.Equal("eu-west-1", section.Find("region")!.GetValue("Profile 'default'", problems)?.Text);
        Assert.Empty(problems);
        Assert.Null(section.Find("wrong")!.GetValue("Profile 'default'", problems));
        Assert.Equal($"Profile 'default', wrong ({path}, line 4): contains bytes that are not UTF-8.", Assert.Single(problems));
    }

    [Fact]
    public void Read_NoFile_IsEmptyAndDoesNotExist()
    {
        Assert.False(Read(GetPath()).Exists);
        Assert.False(Read(Path.Combine(GetPath(), "below")).Exists);
    }

    [Fact]
    public void Read_HugeLine_IsRead()
    {
        var path = GetPath();
        File.WriteAllText(path, $"{Text}other = {new string('x', 5_000_000)}\n");

        Assert.Equal(5_000_000, Read(path).Find("", "default")!.Find("other")!.Value.Length);
    }

    [Fact]
    public void Read_FileThatIsTooLarge_IsNamed()
    {
        var path = GetPath();
        using (var stream = File.Create(path))
        {
            stream.SetLength(17 * 1024 * 1024);
        }

        AssertNamed(path, "is larger than 16 MiB");
    }

    [Theory]
    [InlineData("absent/config")]
    [InlineData("file/config")]
    [InlineData("dangling")]
    public void Read_PathThatLeadsNowhere_IsEmptyAndDoesNotExist(string path)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "file"), "");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "dangling"), Path.Combine(_folder.FullName, "absent"));

        Assert.False(SharedFileReader.Read("AWS_CONFIG_FILE", Path.Combine(_folder.FullName, path)).Exists);
    }

    [Fact]
    public void Read_LinkToAFile_IsRead()
    {
        var link = Path.Combine(_folder.FullName, "link");
        File.WriteAllText(Path.Combine(_folder.FullName, "file"), "[default]\nregion = eu-west-1");
        File.CreateSymbolicLink(link, "file");

        Assert.NotNull(SharedFileReader.Read("AWS_CONFIG_FILE", link).Find("", "default"));
    }

    [Fact]
    public void Read_LinkToADirectory_IsNamed()
    {
        var link = Path.Combine(_folder.FullName, "link");
        Directory.CreateSymbolicLink(link, _folder.FullName);

        AssertNamed(link, "is a directory");
    }

    [Fact]
    public void Read_Directory_IsNamed() => AssertNamed(_folder.FullName, "is a directory");

    [Fact]
    public void Read_PathThatCannotBe_IsNamed() => AssertNamed("a\0b", "cannot be read");

    [Fact]
    public void Read_FileThatIsBeingWritten_IsRead()
    {
        var path = GetPath();
        File.WriteAllText(path, Text);
        using var written = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);

        Assert.True(Read(path).Exists);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SharedFile Read(string path) => SharedFileReader.Read("AWS_CONFIG_FILE", path);

    private static void AssertNamed(string path, string expected)
    {
        var error = Assert.Throws<EcsValidationException>(() => Read(path));

        Assert.StartsWith($"AWS_CONFIG_FILE: '{path}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private string GetPath() => Path.Combine(_folder.FullName, "config");
}
