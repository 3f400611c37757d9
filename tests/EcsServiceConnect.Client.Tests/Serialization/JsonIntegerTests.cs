using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonIntegerTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0.0", 0)]
    [InlineData("0e999999999999", 0)]
    [InlineData("0.000e-5", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("15.5e1", 155)]
    [InlineData("1200e-2", 12)]
    [InlineData("0.012e3", 12)]
    [InlineData("10000000000000000000000000000000e-30", 10)]
    [InlineData("-2.5e1", -25)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9.223372036854775808e18", long.MinValue)]
    public void TryRead_IntegralInAnyNotation_ReturnsExactValue(string number, long expected)
    {
        Assert.True(TryRead(number, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("1e-30")]
    [InlineData("1.0000000000000000000000000000000001")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e999999999999")]
    [InlineData("1e-999999999999")]
    public void TryRead_FractionOrTooLarge_ReturnsFalse(string number)
    {
        Assert.False(TryRead(number, out _));
    }

    private static bool TryRead(string number, out long value)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(number));
        reader.Read();
        return JsonInteger.TryRead(ref reader, out value);
    }
}
