using System.Text.Json;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>The floors of reading.</summary>
internal static class JsonScan
{
    /// <summary>The reader goes over every token, and nothing is made of it.</summary>
    public static int Run(byte[] utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>The same, and of every value that is a text a string is made, which is dropped at once.</summary>
    public static int RunWithStrings(byte[] utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        var characters = 0;
        while (reader.Read())
        {
            characters += reader.TokenType == JsonTokenType.String ? reader.GetString()!.Length : 0;
        }

        return characters;
    }
}
