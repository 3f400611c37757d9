using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonTimestampTests
{
    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("1700000000", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("1700000000.1234567", "2023-11-14T22:13:20.1234567Z")]
    [InlineData("1700000000.12345674", "2023-11-14T22:13:20.1234567Z")]
    [InlineData("1.700000000123E9", "2023-11-14T22:13:20.1230000Z")]
    [InlineData("17e8", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("-0.5", "1969-12-31T23:59:59.5000000Z")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("253402300799.9999999", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("\"2023-11-14T22:13:20Z\"", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("\"2023-11-14T22:13:20.5Z\"", "2023-11-14T22:13:20.5000000Z")]
    [InlineData("\"2023-11-14T22:13:20.1234567Z\"", "2023-11-14T22:13:20.1234567Z")]
    [InlineData("\"2023-11-14T23:13:20.123+01:00\"", "2023-11-14T22:13:20.1230000Z")]
    [InlineData("\"2023-11-14T22:13:20.123000\\u002B00:00\"", "2023-11-14T22:13:20.1230000Z")]
    [InlineData("\"2023-11-14T17:13:20.123000-05:00\"", "2023-11-14T22:13:20.1230000Z")]
    public void Read_NumberOrIsoText_ReturnsExactTime(string json, string expected)
    {
        var read = EcsJson.Deserialize<ServiceEvent>($$"""{"createdAt":{{json}}}""").CreatedAt!.Value;

        Assert.Equal(expected, read.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("253402300800", "a number outside the years 1 to 9999")]
    [InlineData("-62135596801", "a number outside the years 1 to 9999")]
    [InlineData("1e300", "a number outside the years 1 to 9999")]
    [InlineData("1e308", "a number outside the years 1 to 9999")]
    [InlineData("-1e308", "a number outside the years 1 to 9999")]
    [InlineData("1e400000", "a number outside the years 1 to 9999")]
    [InlineData("99999999999999", "a number outside the years 1 to 9999")]
    [InlineData("-99999999999999", "a number outside the years 1 to 9999")]
    [InlineData("922337203685.4775807", "a number outside the years 1 to 9999")]
    [InlineData("-922337203685.4775807", "a number outside the years 1 to 9999")]
    [InlineData("79228162514264337593543950335", "a number outside the years 1 to 9999")]
    [InlineData("\"0001-01-01T00:00:00+14:00\"", "other text")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"", "other text")]
    [InlineData("\"2023-11-14T22:13:20+99:00\"", "other text")]
    [InlineData("\"2023-11-14T22:13:20\"", "other text")]
    [InlineData("\"2023-11-14\"", "other text")]
    [InlineData("\"1700000000\"", "other text")]
    [InlineData("\"\"", "other text")]
    [InlineData("\"2023-13-14T22:13:20Z\"", "other text")]
    [InlineData("true", "a boolean")]
    public void Read_AnythingElse_ReportsWhatWasExpected(string json, string found)
    {
        var error = Assert.Throws<JsonException>(() => EcsJson.Deserialize<ServiceEvent>($$"""{"createdAt":{{json}}}"""));

        Assert.Equal(
            $"createdAt: expected a timestamp (seconds since 1970, or ISO 8601 text with Z or an offset), found {found} (line 1, column 14).",
            error.Message);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", "0")]
    [InlineData("2023-11-14T22:13:20Z", "1700000000")]
    [InlineData("2023-11-14T23:13:20+01:00", "1700000000")]
    [InlineData("2023-11-14T22:13:20.12Z", "1700000000.12")]
    [InlineData("2023-11-14T22:13:20.0000001Z", "1700000000.0000001")]
    [InlineData("1969-12-31T23:59:59.5Z", "-0.5")]
    [InlineData("0001-01-01T00:00:00Z", "-62135596800")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "253402300799.9999999")]
    public void Write_AnyTime_HasNeededDecimalsAndNoExponent(string time, string expected)
    {
        var json = EcsJson.Serialize(new ServiceEvent { CreatedAt = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) });

        Assert.Equal($$"""{"createdAt":{{expected}}}""", json);
    }
}
