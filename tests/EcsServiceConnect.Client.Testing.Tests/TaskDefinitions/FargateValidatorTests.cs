namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class FargateValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(256, 512, true)]
    [InlineData(256, 2048, true)]
    [InlineData(256, 1536, false)]
    [InlineData(512, 512, false)]
    [InlineData(512, 4096, true)]
    [InlineData(1024, 1024, false)]
    [InlineData(1024, 8192, true)]
    [InlineData(2048, 16384, true)]
    [InlineData(2048, 17408, false)]
    [InlineData(4096, 30720, true)]
    [InlineData(8192, 16384, true)]
    [InlineData(8192, 17408, false)]
    [InlineData(16384, 122880, true)]
    [InlineData(16384, 36864, false)]
    [InlineData(32768, 61440, true)]
    [InlineData(32768, 65536, false)]
    public async Task Validate_Pair_IsAllowedAsDocumented(int cpu, int memory, bool allowed)
    {
        var request = TestEcs.Definition() with
        {
            Cpu = cpu.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Memory = memory.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

        if (allowed)
        {
            Assert.Contains(Compatibility.Fargate, (await _test.RegisterAsync(request)).Compatibilities);
        }
        else
        {
            await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(request));
        }
    }
}
