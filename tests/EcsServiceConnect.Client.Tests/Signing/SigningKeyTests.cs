using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Tests.Signing;

public class SigningKeyTests
{
    private static readonly SigningScope _scope =
        new("AKIDEXAMPLE", "secret", "us-east-1", "ecs", new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Matches_SameDayAndKeys_IsTrueWhateverTheTimeAndTheAccessKey()
    {
        var key = new SigningKey(_scope);

        Assert.True(key.Matches(_scope));
        Assert.True(key.Matches(_scope with { Time = _scope.Time.AddHours(11) }));
        Assert.True(key.Matches(_scope with { Time = _scope.Time.ToOffset(TimeSpan.FromHours(14)) }));
        Assert.True(key.Matches(_scope with { AccessKey = "another" }));
    }

    [Fact]
    public void Matches_AnythingElseDiffers_IsFalse()
    {
        var key = new SigningKey(_scope);

        Assert.False(key.Matches(_scope with { Time = _scope.Time.AddHours(12) }));
        Assert.False(key.Matches(_scope with { Time = _scope.Time.AddDays(-1) }));
        Assert.False(key.Matches(_scope with { SecretKey = "SECRET" }));
        Assert.False(key.Matches(_scope with { Region = "us-east-2" }));
        Assert.False(key.Matches(_scope with { Service = "ec2" }));
    }

    [Fact]
    public void ScopeText_AnyOffset_HasTheDayInUtc() => Assert.Equal(
        "20260304/us-east-1/ecs/aws4_request", new SigningKey(_scope with { Time = _scope.Time.ToOffset(TimeSpan.FromHours(14)) }).ScopeText);
}
