using System.ComponentModel;
using EcsServiceConnect.Client.Models;
using Microsoft.Extensions.Configuration;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class OpenEnumTypeConverterTests
{
    [Fact]
    public void Bind_OpenEnum_AcceptsKnownUnknownAndAbsent()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Type"] = "FARGATE",
            ["Maybe"] = "MOON",
            ["Empty"] = "",
        }).Build();

        var settings = configuration.Get<Settings>()!;

        Assert.Equal(LaunchType.Fargate, settings.Type);
        Assert.Equal(new LaunchType("MOON"), settings.Maybe);
        Assert.Equal(default, settings.Empty);
        Assert.Null(settings.None);
    }

    [Fact]
    public void ConvertTo_Text_IsTheValue()
    {
        var converter = TypeDescriptor.GetConverter(typeof(LaunchType));

        Assert.Equal("FARGATE", converter.ConvertToInvariantString(LaunchType.Fargate));
        Assert.Equal("", converter.ConvertToInvariantString(default(LaunchType)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(1));
    }

    private sealed class Settings
    {
        public LaunchType Type { get; set; }

        public LaunchType? Maybe { get; set; }

        public LaunchType Empty { get; set; }

        public LaunchType? None { get; set; }
    }
}
